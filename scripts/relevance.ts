// `npm run relevance [-- --kind typo] [-- --verbose]`: how well the search of DATABASE_URL finds what people type.
import { parseArgs } from 'node:util';
import { createDb } from '@/lib/db';
import { env } from '@/lib/env';
import { judge, readQueries, scoresOf, type Verdict } from '@/tests/relevance/judge';

const { values } = parseArgs({ options: { kind: { type: 'string' }, verbose: { type: 'boolean' } } });
const db = createDb(env().DATABASE_URL, 4);

for (const file of ['queries.csv', 'holdout.csv', 'third.csv']) {
  const verdicts: Verdict[] = [];
  for (const query of readQueries(file)) {
    if (!values.kind || values.kind === query.kind) verdicts.push(await judge(db, query));
  }
  print(file, verdicts);
}
await db.$disconnect();

function print(file: string, verdicts: Verdict[]): void {
  console.log(`\n# ${file}`);
  const kinds = [...new Set(verdicts.map(({ kind }) => kind))];
  for (const kind of kinds)
    console.log(
      line(
        kind,
        verdicts.filter((verdict) => verdict.kind === kind),
      ),
    );
  console.log(line('all', verdicts));
  for (const { query, place, kind, language, expected, found, reading } of verdicts.filter(({ passes }) => !passes)) {
    console.log(`  ${kind} ${language}: ${query}${place && ` @ ${place}`} — expected ${expected}`);
    console.log(`    found ${found.join(' · ') || 'nothing'}`);
    if (values.verbose) console.log(`    read ${JSON.stringify(reading)}`);
  }
}

function line(name: string, verdicts: Verdict[]): string {
  const { queries, hitAt3, meanReciprocalRank } = scoresOf(verdicts);
  return `${name.padEnd(12)} ${String(queries).padStart(4)} queries  hit@3 ${hitAt3.toFixed(3)}  MRR ${meanReciprocalRank.toFixed(3)}`;
}
