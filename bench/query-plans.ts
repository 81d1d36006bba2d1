import pg from 'pg';
import { noCriteria, type SearchCriteria } from '@/features/search/criteria';
import { Prisma } from '@/generated/prisma/client';
import type { Db } from '@/lib/db';
import { search } from './requests';
import { answers, type Directory } from './search-bench';

/** The searches whose costliest statement is shown. */
export const explained: readonly { name: string; ask: Partial<SearchCriteria> }[] = [
  { name: 'no criteria', ask: {} },
  { name: 'one word', ask: { text: 'menuiserie' } },
  { name: '30 km around a town', ask: { place: '5000 Namur' } },
];

const LINES = 14;
const WIDTH = 150;

/** The costliest statement of a search as PostgreSQL ran it: the top of its plan. */
export async function explain({ db }: Directory, databaseUrl: string, ask: Partial<SearchCriteria>): Promise<string> {
  const statements: Prisma.Sql[] = [];
  // One that takes too long is still written down.
  await answers((recorder) => search(recorder, { ...noCriteria, ...ask }), recording(db, statements));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const plans: { ms: number; lines: string[] }[] = [];
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values);
      const lines = rows.map((row) => row['QUERY PLAN']);
      plans.push({ ms: Number(/Execution Time: ([\d.]+)/.exec(lines.at(-1) ?? '')?.[1]), lines });
    }
    const costliest = plans.toSorted((a, b) => b.ms - a.ms)[0]?.lines ?? [];
    return [...costliest.slice(0, LINES), '…', ...costliest.slice(-1)].map((line) => line.slice(0, WIDTH)).join('\n');
  } finally {
    await client.end();
  }
}

/** The same client, writing down the statements that it is given. */
function recording(db: Db, statements: Prisma.Sql[]): Db {
  return new Proxy(db, {
    get(target, name) {
      if (name !== '$queryRaw') return Reflect.get(target, name);
      return (strings: TemplateStringsArray, ...values: unknown[]) => {
        const statement = Prisma.sql(strings, ...values);
        statements.push(statement);
        return target.$queryRaw(statement);
      };
    },
  });
}
