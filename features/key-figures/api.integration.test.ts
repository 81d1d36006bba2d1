import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET as getDirectoryCsv } from '@/app/api/v1/directory-figures.csv/route';
import { GET as getFigures } from '@/app/api/v1/key-figures/route';
import { GET as getFiguresCsv } from '@/app/api/v1/key-figures.csv/route';
import { FOOTNOTE_ONE } from '@/features/open-data/serializers';
import { db } from '@/lib/db';
import messages from '@/messages/fr.json';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { listKeyFigures } from './data';
import { getDirectoryFigures } from './directory/data';
import { toDirectoryRows } from './directory/serializers';

type Route = (request: NextRequest) => Promise<Response>;
const ask = (route: Route, query = '') => route(new NextRequest(`http://localhost/api?${query}`));
const now = new Date('2026-03-01');

beforeAll(async () => {
  await insertReference(db());
  const common = { indicator: 'stagiaires', dimension: 'ressources', unit: '%', source: 's' };
  await db().keyFigure.createMany({
    data: [
      {
        ...common,
        year: 2023,
        category: 'mots',
        words: 'presque 2/3',
        unit: 'qualitatif',
        note: 'n',
        footnotes: [3, 4],
      },
      { ...common, year: 2021, category: 'peu', value: 2.3, definition: '=1+1' },
      { ...common, year: 2021, category: 'beaucoup', value: 40.8 },
    ],
  });
  const centre = await aCentre(db());
  const namur = await aSite(db(), centre, { at: 'Namur' });
  await aSite(db(), centre, { at: 'Liège' });
  await aTraining(db(), centre, { method: 'EFT', trainingType: 'VOCATIONAL', domain: 'bois', sites: [namur] });
  await aTraining(db(), centre, { confirmedOn: new Date('2025-01-01') });
  await aTraining(db(), centre, { status: 'TO_VERIFY', method: 'EFT' });
  const nowhere = await aCentre(db());
  await aTraining(db(), nowhere, { confirmedBy: 'PUBLIC_SOURCE', sourceUrl: 'https://example.org', domain: 'bois' });
});

describe('published figures', () => {
  test('are read the latest first, then the greatest; words are no number', async () => {
    const figures = await listKeyFigures(db());
    expect(figures.map(({ category, value, words, footnotes }) => [category, value, words, footnotes])).toEqual([
      ['mots', null, 'presque 2/3', [3, 4]],
      ['beaucoup', 40.8, null, []],
      ['peu', 2.3, null, []],
    ]);
  });

  test('are a file for a spreadsheet, by year, that runs nothing', async () => {
    const response = await ask(getFiguresCsv, 'annee=2021');
    expect(response.headers.get('content-type')).toContain('text/csv');
    expect(response.headers.get('content-disposition')).toContain('chiffres-cles-cisp.csv');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
      'annee;indicateur;dimension;categorie;valeur;unite;en_mots;precision;definition;notes;source;remarque',
      '2021;stagiaires;ressources;beaucoup;40,8;%;;publié;;;s;',
      "2021;stagiaires;ressources;peu;2,3;%;;publié;'=1+1;;s;",
      '',
    ]);
  });

  test('are JSON with points for programs', async () => {
    expect(await (await ask(getFigures, 'annee=2023')).json()).toEqual({
      total: 1,
      items: [
        {
          year: 2023,
          indicator: 'stagiaires',
          dimension: 'ressources',
          category: 'mots',
          value: null,
          unit: 'qualitatif',
          words: 'presque 2/3',
          basis: 'PUBLISHED',
          definition: null,
          footnotes: [3, 4],
          source: 's',
          note: 'n',
        },
      ],
    });
  });

  test.each([getFigures, getFiguresCsv])('are refused for a year without figures', async (route) => {
    const response = await ask(route, 'annee=1999');
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  });

  test.each([
    ['a fifth note', 'key_figure_footnotes_check', { footnotes: [5] }],
    ['empty words', 'key_figure_words_check', { words: '' }],
  ])('never have %s', async (_what, constraint, change) => {
    const create = db().keyFigure.create({
      data: { year: 2023, indicator: 'i', dimension: 'd', category: 'c', value: 1, unit: 'u', source: 's', ...change },
    });
    const error = await create.then(
      () => 'accepted',
      (reason) => `${reason} ${JSON.stringify(reason)}`,
    );
    expect(error).toContain(constraint);
  });
});

describe('figures of the directory', () => {
  test('count published trainings once, what is not known apart', async () => {
    const figures = await getDirectoryFigures(db(), now);
    expect(figures).toMatchObject({ centres: 2, trainings: 3 });
    expect(figures.types.map(({ of, trainings }) => [of, trainings])).toEqual([
      ['ORIENTATION', 0],
      ['BASIC', 0],
      ['VOCATIONAL', 1],
      [null, 2],
    ]);
    expect(new Map(figures.methods.map(({ of, trainings }) => [of, trainings]))).toEqual(
      new Map([
        ['EFT', 1],
        ['DEFI', 0],
        [null, 2],
      ]),
    );
    expect(figures.domains.map(({ of, trainings }) => [of.slug, trainings])).toEqual([
      ['bois', 2],
      ['autre', 1],
    ]);
    expect(figures.freshness.map(({ trainings }) => trainings)).toEqual([1, 1, 1]);
    expect(figures.changedOn).toBeInstanceOf(Date);
  });

  test('by zone have the distinct total beside the sum, and footnote 1', async () => {
    const csv = await (await ask(getDirectoryCsv, 'tableau=zones')).text();
    const rows = csv
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(';'));
    const values = new Map(rows.map(([, code, , value]) => [code, Number(value)]));
    expect([values.get('NA'), values.get('LG'), values.get('somme'), values.get('distincts')]).toEqual([1, 1, 2, 1]);
    expect([values.get('sans-lieu'), values.get('annuaire')]).toEqual([1, 2]);
    for (const row of rows) expect(row.at(-1)).toContain(FOOTNOTE_ONE);
  });

  test('all say that they are not the figures of the sector, and their date', async () => {
    const figures = await getDirectoryFigures(db(), now);
    const [head, ...rows] = toDirectoryRows({ ...figures, changedOn: new Date('2026-01-31T23:30:00Z') }, null);
    expect(head).toHaveLength(7);
    expect(new Set(rows.map(([table]) => table)).size).toBe(5);
    for (const row of rows) {
      expect(row.at(-1)).toContain('ce ne sont pas les chiffres du secteur');
      expect(row[5]).toBe('2026-02-01');
    }
  });

  test('have the names of the page', async () => {
    const names = toDirectoryRows(await getDirectoryFigures(db(), now), null).map(([, , name]) => name);
    const { training, keyFigures } = messages;
    expect(names).toEqual(
      expect.arrayContaining([
        training.typeORIENTATION,
        training.typeBASIC,
        training.typeVOCATIONAL,
        training.methodEFT,
        training.methodDEFI,
        keyFigures.freshFRESH.replaceAll('\u00a0', ' '),
        keyFigures.freshPUBLIC_SOURCE,
      ]),
    );
  });

  test('are refused for an unknown table', async () => {
    expect((await ask(getDirectoryCsv, 'tableau=x')).status).toBe(400);
  });
});
