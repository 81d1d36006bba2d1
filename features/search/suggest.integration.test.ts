import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { insertLexicon } from '@/tests/builders/lexicon';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { anyText } from '@/tests/builders/text';
import { suggestSearches } from './suggest';

beforeAll(async () => {
  await insertReference(db());
  const centre = await aCentre(db(), { name: 'Les Menuisiers de Mons', acronym: 'MENUET' });
  const site = await aSite(db(), centre, { at: 'Mons' });
  await aTraining(db(), centre, { title: 'Menuiserie', plainTitle: 'Menuisier', domain: 'bois', sites: [site] });
  await aCentre(db(), { name: 'Menthe', status: 'TO_VERIFY' });
  await insertLexicon(db(), {
    concepts: [
      {
        slug: 'menuisier',
        titles: ['menuisier'],
        names: { FR: 'Travailler le bois', NL: 'Hout bewerken' },
        sure: { FR: ['menuisier', 'monter des portes'], NL: ['menuisier', 'timmerman'], AR: ['نجار'] },
      },
      { slug: 'mentaliste', titles: ['mentaliste'], names: { FR: 'Mentaliste' }, sure: { FR: ['mentaliste'] } },
      {
        slug: 'meubles',
        titles: ['menuisier'],
        names: { FR: 'Meubles' },
        sure: { FR: ['meubles'] },
        maybe: { FR: ['menuisier'] },
      },
    ],
    stopWords: {},
    frenchWords: [],
  });
});

const labels = async (typed: string, language: 'FR' | 'NL' = 'FR') =>
  (await suggestSearches(db(), typed, language)).map(({ kind, label }) => `${kind} ${label}`);

describe('proposals', () => {
  test('are needs and jobs, then centres, then places; sure words before others', async () => {
    expect(await labels('menu')).toEqual(['JOB Travailler le bois', 'JOB Meubles', 'CENTRE Les Menuisiers de Mons']);
    expect(await labels('mons')).toEqual(['CENTRE Les Menuisiers de Mons', 'PLACE 7000 Mons']);
    expect(await labels('menuet')).toEqual(['CENTRE Les Menuisiers de Mons']);
  });

  test('are in the language of the interface, whatever the language that is typed', async () => {
    expect(await labels('timm', 'NL')).toEqual(['JOB Hout bewerken']);
    expect(await labels('timm')).toEqual(['JOB Travailler le bois']);
    expect(await labels('نجا')).toEqual(['JOB Travailler le bois']);
  });

  test('begin words in any order, and lead to something: no concept without trainings, no centre that is not public', async () => {
    expect(await labels('portes mont')).toEqual(['JOB Travailler le bois']);
    expect(await labels('mental')).toEqual([]);
    expect(await labels('menthe')).toEqual([]);
  });

  test('are none for what says nothing, and never fail', async () => {
    expect(await labels('...')).toEqual([]);
    await holds(
      fc.asyncProperty(anyText, async (text) => {
        expect((await suggestSearches(db(), text.replaceAll('\0', ''), 'FR')).length).toBeLessThanOrEqual(9);
      }),
      40,
    );
  });
});
