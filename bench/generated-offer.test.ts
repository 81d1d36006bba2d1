import { describe, expect, test } from 'vitest';
import { readShippedData } from '@/features/imports/read-shipped-data';
import { replaceSection } from './document';
import { type Batch, generateOffer } from './generated-offer';

const read = readShippedData('data');
if (!read.ok) throw new Error('data/ has problems');
const { data } = read;

describe('the generated offer', () => {
  const [batch] = [...generateOffer(data, 1)];

  test('is the same at every run', () => {
    expect([...generateOffer(data, 1)]).toEqual([batch]);
  });

  test('is of the size that was asked for, without repeated slugs', () => {
    expect(batch?.centres).toHaveLength(150);
    const trainings = slugsOf(batch);
    expect(new Set(trainings).size).toBe(trainings.length);
    expect(Math.abs(trainings.length - 470)).toBeLessThan(60);
  });

  test('gives trainings only at sites of their centre', () => {
    const centreOf = new Map(batch?.sites.map((site) => [site.id, site.centre_id]));
    const places = batch?.trainingSites ?? [];
    expect(places.length).toBeGreaterThan(100);
    for (const { site_id, centre_id } of places) expect(centreOf.get(site_id)).toBe(centre_id);
  });
});

test('a section of the document is replaced between its marks, and nothing else', () => {
  const document = 'before\n<!-- bench:a -->\nold\n<!-- /bench:a -->\nafter\n';
  const replaced = 'before\n<!-- bench:a -->\nnew\n<!-- /bench:a -->\nafter\n';
  expect(replaceSection(document, { name: 'a', content: 'new' })).toBe(replaced);
  expect(() => replaceSection(document, { name: 'b', content: 'new' })).toThrow('no place for "b"');
});

function slugsOf(of: Batch | undefined): string[] {
  return (of?.trainings ?? []).map(({ slug }) => slug);
}
