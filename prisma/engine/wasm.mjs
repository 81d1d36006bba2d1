// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { MigrationAdapterFactory } from './adapter.mjs';

/** @typedef {import('@prisma/schema-engine-wasm').SchemaEngine} SchemaEngine */

/** @type {string | undefined} */
let panicMessage;

/** What Rust said when it stopped, if it did. */
export function lastPanic() {
  return panicMessage;
}

/**
 * @param {import('./arguments.mjs').Datasource} datasource
 * @param {string[]} datamodels paths of the schema files
 * @returns {Promise<SchemaEngine>}
 */
export async function loadEngine(datasource, datamodels) {
  const glueFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const code = readFileSync(glueFile.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  // The generated code calls these two names; the registry must exist before the first panic.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      /** @param {string} message */
      set_message(message) {
        panicMessage = message;
      },
      get_message: lastPanic,
    },
  });
  /** @type {() => void} */ (instance.exports.__wbindgen_start)();

  const files = datamodels.map((path) => /** @type {[string, string]} */ ([path, readFileSync(path, 'utf8')]));
  return glue.SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new MigrationAdapterFactory(datasource)),
  );
}
