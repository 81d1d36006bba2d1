// @ts-check

/** A failure the person at the keyboard can act on: its message is shown alone, without a stack. */
export class UserError extends Error {
  /** @override */
  name = 'UserError';
}

/**
 * Shows a failure and ends the process.
 * @param {unknown} error
 * @returns {never}
 */
export function exitWith(error) {
  console.error(error instanceof UserError ? `✗ ${error.message}` : error);
  process.exit(1);
}
