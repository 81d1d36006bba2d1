import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildFingerprint, isLeftOut, isStamped, stamp } from './fingerprint.ts';
import { matches } from './migrations.ts';

describe('what counts for the build', () => {
  it.each(['app/page.tsx', 'lib/db.ts', 'next.config.ts', 'package-lock.json', 'a-new-folder', '.env.production'])(
    '%s',
    (path) => expect(isLeftOut(path)).toBe(false),
  );

  it.each(['.git', '.next', 'lib/db.test.ts', 'README.md', 'docs', 'e2e', 'node_modules', 'prisma/migrations'])(
    'not %s',
    (path) => expect(isLeftOut(path)).toBe(true),
  );

  describe('in a project', () => {
    let root = '';
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    beforeEach(() => {
      root = mkdtempSync(join(tmpdir(), 'annuaire-'));
      write('app/page.tsx', 'a');
      write('docs/guide.md', 'a');
    });
    afterEach(() => rmSync(root, { recursive: true, force: true }));

    it('a change, a new file, a new name or a public setting asks for a build', () => {
      const before = buildFingerprint(root, { NODE_ENV: 'production' });
      const seen = new Set([before, buildFingerprint(root, { NODE_ENV: 'production', NEXT_PUBLIC_NAME: 'x' })]);
      write('app/page.tsx', 'b');
      seen.add(buildFingerprint(root, { NODE_ENV: 'production' }));
      write('lib/new.ts', '');
      seen.add(buildFingerprint(root, { NODE_ENV: 'production' }));
      rmSync(join(root, 'lib/new.ts'));
      write('lib/renamed.ts', '');
      seen.add(buildFingerprint(root, { NODE_ENV: 'production' }));
      expect(seen.size).toBe(5);
    });

    it('nothing else does', () => {
      const before = buildFingerprint(root, { NODE_ENV: 'production' });
      write('docs/guide.md', 'b');
      write('.data/postgres/base', 'b');
      write('app/page.test.tsx', 'b');
      expect(buildFingerprint(root, { NODE_ENV: 'production', HOME: '/' })).toBe(before);
    });

    it('a stamp holds for its own fingerprint', () => {
      const file = join(root, '.next', 'stamp');
      expect(isStamped(file, 'a')).toBe(false);
      stamp(file, 'a');
      expect([isStamped(file, 'a'), isStamped(file, 'b')]).toEqual([true, false]);
    });
  });
});

describe('the migrations of a database', () => {
  const wanted = [
    { name: '1_first', checksum: 'a' },
    { name: '2_second', checksum: 'b' },
  ];
  const applied = wanted.map((migration) => ({ ...migration, finished: true, rolledBack: false }));

  it('are those of the folder', () => {
    expect(matches(wanted, applied)).toBe(true);
    expect(matches([], [])).toBe(true);
  });

  it('lack one', () => expect(matches(wanted, applied.slice(1))).toBe(false));
  it('hold one more', () => expect(matches(wanted.slice(1), applied)).toBe(false));
  it('were edited since', () => {
    expect(
      matches(wanted, [...applied.slice(1), { name: '1_first', checksum: 'z', finished: true, rolledBack: false }]),
    ).toBe(false);
  });

  it('failed half-way', () => {
    expect(
      matches(wanted, [...applied.slice(1), { name: '1_first', checksum: 'a', finished: false, rolledBack: false }]),
    ).toBe(false);
  });

  it('were rolled back, then applied', () => {
    expect(matches(wanted, [{ name: '1_first', checksum: 'old', finished: false, rolledBack: true }, ...applied])).toBe(
      true,
    );
  });
});
