// @ts-check
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { connectionConfig, createDatabase, dropDatabase, schemaOf, withDatabase } from './connection.mjs';

/**
 * @typedef {import('@prisma/driver-adapter-utils').SqlQuery} SqlQuery
 * @typedef {import('@prisma/driver-adapter-utils').SqlResultSet} SqlResultSet
 * @typedef {{
 *   queryRaw(query: SqlQuery): Promise<SqlResultSet>,
 *   performIO(query: SqlQuery): Promise<{ fields: { dataTypeID: number }[] }>,
 *   onError(error: unknown): never,
 * }} Internals what the stock adapter keeps protected
 */

const CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * The stock adapter, corrected where a migration needs more than an application does.
 * The four points are listed in docs/decisions/0003-schema-engine.md.
 */
export class MigrationAdapterFactory extends PrismaPg {
  #url;
  #shadowUrl;

  /** @param {import('./arguments.mjs').Datasource} datasource */
  constructor({ url, shadowDatabaseUrl }) {
    super(poolConfig(url), schemaOption(url));
    this.#url = url;
    this.#shadowUrl = shadowDatabaseUrl;
  }

  /** @override */
  async connect() {
    const adapter = await super.connect();
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => readCharColumns(await begin(isolationLevel));
    // The stock version splits at `;`: that breaks $$ bodies, and a failing migration would stay half applied.
    adapter.executeScript = async (script) => {
      await adapter
        .underlyingDriver()
        .query(script)
        .catch((error) => internalsOf(adapter).onError(error));
    };
    return readCharColumns(adapter);
  }

  /** @override */
  async connectToShadowDb() {
    if (this.#shadowUrl) return new MigrationAdapterFactory({ url: this.#shadowUrl }).connect();
    const url = withDatabase(this.#url, `prisma_migrate_shadow_db_${randomUUID()}`);
    await createDatabase(url);
    const adapter = await new MigrationAdapterFactory({ url }).connect();
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await close();
      await dropDatabase(url);
    };
    return adapter;
  }
}

/** @param {string} url */
function poolConfig(url) {
  const schema = schemaOf(url);
  // One connection that never ends by itself: the advisory lock and the session settings stay on it.
  const config = { ...connectionConfig(url), max: 1, idleTimeoutMillis: 0 };
  return schema === undefined ? config : { ...config, options: `-c search_path="${schema}"` };
}

/** @param {string} url */
function schemaOption(url) {
  const schema = schemaOf(url);
  return schema === undefined ? {} : { schema };
}

/**
 * PostgreSQL's "char" (in pg_constraint and elsewhere) is refused by the stock adapter, and the engine panics when it
 * is given as text: read it as text, then declare it as the single character it is.
 * @template {object} Queryable
 * @param {Queryable} queryable an adapter or a transaction
 */
function readCharColumns(queryable) {
  const internals = internalsOf(queryable);
  const { queryRaw } = internals;
  internals.queryRaw = async (query) => {
    /** @type {number[]} */
    const charColumns = [];
    /** @param {SqlQuery} sent */
    const performIO = async (sent) => {
      const result = await internals.performIO(sent);
      for (const [i, field] of result.fields.entries()) {
        if (field.dataTypeID !== CHAR_OID) continue;
        field.dataTypeID = TEXT_OID;
        charColumns.push(i);
      }
      return result;
    };
    const view = Object.create(internals, { performIO: { value: performIO } });
    const result = await queryRaw.call(view, query);
    for (const i of charColumns) result.columnTypes[i] = ColumnTypeEnum.Character;
    return result;
  };
  return queryable;
}

/** @param {object} queryable */
function internalsOf(queryable) {
  return /** @type {Internals} */ (queryable);
}
