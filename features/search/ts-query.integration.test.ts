import fc from 'fast-check';
import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { holds } from '@/tests/builders/property';
import { inParts, simplify } from './ts-query';

const word = fc
  .tuple(fc.constantFrom('a', 'ab', 'abc', 'b', "l'eau"), fc.constantFrom('', ':*', ':A', ':AC', ':*B', ':D'))
  .map(([text, signs]) => `'${text.replaceAll("'", "''")}'${signs}`);

const { query } = fc.letrec<{ query: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 3 },
    word,
    tie('query').map((inner) => `(${inner})`),
  ),
  query: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.tuple(tie('operand'), fc.constantFrom('&', '|'), tie('operand')).map((parts) => parts.join(' ')),
    fc.tuple(word, fc.constantFrom('<->', '<2>'), word).map((parts) => parts.join(' ')),
  ),
}));

const vector = fc
  .array(fc.tuple(fc.constantFrom('a', 'ab', 'abc', 'b', "l'eau"), fc.constantFrom('A', 'B', 'C', 'D')), {
    maxLength: 5,
  })
  .map((words) => words.map(([text, weight], at) => `'${text.replaceAll("'", "''")}':${at + 1}${weight}`).join(' '));

test('PostgreSQL finds the same by the shorter query, and by parts of the text what is left of the others', async () => {
  await holds(
    fc.asyncProperty(query, fc.array(vector, { minLength: 1, maxLength: 8 }), async (asked, vectors) => {
      const [canonical] = await db().$queryRaw<{ query: string }[]>`SELECT ${asked}::tsquery::text AS query`;
      const plain = (canonical?.query ?? '').replaceAll(/:[*A-D]+/g, '');
      const rows = await db().$queryRaw<Record<'whole' | 'short' | 'filtered' | 'inParts', boolean>[]>`
        SELECT vector::tsvector @@ ${canonical?.query}::tsquery AS whole,
          vector::tsvector @@ ${simplify(canonical?.query ?? '')}::tsquery AS short,
          ts_filter(vector::tsvector, '{a,b}') @@ ${plain}::tsquery AS filtered,
          vector::tsvector @@ ${inParts(plain, 'AB')}::tsquery AS "inParts"
        FROM unnest(${vectors}::text[]) AS vector`;
      for (const row of rows) {
        expect(row.short).toBe(row.whole);
        expect(row.inParts).toBe(row.filtered);
      }
    }),
    200,
  );
});
