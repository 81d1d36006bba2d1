// Stands in for the package `server-only`, which refuses to be imported outside of a React server bundle.
export {};
