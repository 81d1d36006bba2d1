// @ts-check
import { createInterface } from 'node:readline';
import { createDatabase, databaseOf } from './connection.mjs';
import { logError } from './log.mjs';
import { lastPanic, loadEngine } from './wasm.mjs';

/**
 * @typedef {{ id: number | string, method?: string, params?: unknown }} Request
 * @typedef {{ stdout?: string | null, exitCode?: number }} DiffResult
 */

/**
 * Answers requests, one JSON object a line, until stdin ends.
 * @param {import('./arguments.mjs').Datasource} datasource
 * @param {string[]} datamodels
 */
export async function serveRequests(datasource, datamodels) {
  /** @type {Request['id'] | undefined} */
  let pending;
  // A Rust panic is thrown outside of the promise of its call, which then never settles: answer for it, or the CLI waits.
  process.on('uncaughtException', (error) => {
    const message = `The schema engine stopped: ${lastPanic() ?? error.message}`;
    if (pending === undefined) {
      logError(message, 'P1000');
      process.exit(1);
    }
    send({ id: pending, error: errorBody(message, {}) }, () => process.exit(1));
  });

  /** @type {ReturnType<typeof loadEngine> | undefined} */
  let engine;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    /** @type {Request} */
    const { id, method, params } = JSON.parse(line);
    if (method === undefined) continue; // the CLI's answer to our own `print`
    pending = id;
    try {
      if (method === 'createDatabase') {
        await createDatabase(datasource.url);
        send({ id, result: { databaseName: databaseOf(datasource.url) } });
        continue;
      }
      engine ??= loadEngine(datasource, datamodels);
      const result = await callEngine(await engine, method, params);
      send({ id, result: method === 'diff' ? printDiff(/** @type {DiffResult} */ (result)) : (result ?? {}) });
    } catch (error) {
      send({ id, error: toErrorBody(error) });
    }
  }
}

/**
 * @param {import('./wasm.mjs').SchemaEngine} engine
 * @param {string} method
 * @param {unknown} params
 * @returns {Promise<unknown>}
 */
async function callEngine(engine, method, params) {
  // The WASM build has no statement describer for PostgreSQL and recurses until its stack is full.
  if (method === 'introspectSql') throw new Error('TypedSQL (`prisma generate --sql`) is not supported here.');
  const name = method === 'getDatabaseVersion' ? 'version' : method;
  const call = Reflect.get(engine, name);
  if (typeof call !== 'function') throw new Error(`The schema engine has no method "${method}".`);
  return call.call(engine, params);
}

let printed = 0;

/**
 * The text of a diff does not travel in its result but in a notification.
 * @param {DiffResult} result
 */
function printDiff({ stdout, exitCode }) {
  if (stdout != null) {
    printed += 1;
    send({ id: `print-${printed}`, method: 'print', params: { content: stdout } });
  }
  return { exitCode, stdout: null };
}

/**
 * @param {object} message
 * @param {() => void} [sent]
 */
function send(message, sent) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`, sent);
}

/** @param {unknown} error */
function toErrorBody(error) {
  const { code, meta } = /** @type {{ code?: string, meta?: unknown }} */ (error ?? {});
  const message = lastPanic() ?? (error instanceof Error ? error.message : String(error));
  return errorBody(message, { code, meta, isPanic: error instanceof WebAssembly.RuntimeError });
}

/**
 * @param {string} message
 * @param {{ code?: string | undefined, meta?: unknown, isPanic?: boolean }} details
 */
function errorBody(message, { code, meta, isPanic }) {
  const data = { is_panic: isPanic ?? false, message, meta: meta ?? null, error_code: code ?? null };
  return { code: 4466, message: 'An error happened. Check the data field for details.', data };
}
