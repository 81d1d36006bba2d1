// @ts-check

/**
 * The CLI reads stderr as JSON lines of this shape.
 * @param {'ERROR' | 'INFO'} level
 * @param {{ message: string, error_code?: string }} fields
 */
function log(level, fields) {
  const line = { level, target: 'schema_engine::logger', fields: { is_panic: false, ...fields } };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** @param {string} message */
export function logInfo(message) {
  log('INFO', { message });
}

/**
 * @param {string} message
 * @param {string} code one of Prisma's, such as P1001
 */
export function logError(message, code) {
  log('ERROR', { message, error_code: code });
}
