import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkedPages, checks } from './checks';

const spec = readFileSync('e2e/accessibility.spec.ts', 'utf8');
const tested = [...spec.matchAll(/check\('(\w+)'/g)].map(([, id]) => id);

describe('what the statement claims', () => {
  test('has a browser test of that name, and nothing is tested that it does not tell', () => {
    expect([...new Set(tested)].sort()).toEqual(checks.map(({ id }) => id).sort());
  });

  test('names each criterion of WCAG once for a check, by its number', () => {
    for (const { id, criteria } of checks) {
      expect(criteria.length, id).toBeGreaterThan(0);
      expect(new Set(criteria).size, id).toBe(criteria.length);
      for (const criterion of criteria) expect(criterion, id).toMatch(/^[1-4]\.\d\.\d{1,2}$/);
    }
  });

  test('covers every folder of public pages', () => {
    const first = new Set<string | undefined>(checkedPages.map((path) => path.split(/[/?]/)[1]));
    const open = ['formations', 'centres', 'zones', 'chiffres-cles', 'comprendre', 'est-ce-pour-moi', 'ma-liste'];
    for (const folder of [...open, 'donnees', 'accessibilite', 'hors-ligne', 'introuvable', '']) {
      expect(existsSync(`app/[locale]/${folder}/page.tsx`), folder).toBe(true);
      expect(first, folder).toContain(folder);
    }
  });
});
