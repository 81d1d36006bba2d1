import fc from 'fast-check';

/**
 * Runs a property against the database. Looking for a smaller counterexample stops in time for the test to say the one
 * it has; a machine too slow for all the runs does those it can.
 */
export async function holds<T>(property: fc.IAsyncProperty<T>, numRuns: number): Promise<void> {
  await fc.assert(property, { numRuns, interruptAfterTimeLimit: 12_000 });
}
