import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db';
import { insertLexicon, type TestLexicon } from '@/tests/builders/lexicon';
import { aCentre, aSite, aTraining } from '@/tests/builders/listings';
import { insertReference } from '@/tests/builders/places';
import { holds } from '@/tests/builders/property';
import { anyText } from '@/tests/builders/text';
import { insertWorld } from '@/tests/builders/world';
import { countTrainings } from './counts/data';
import { noCriteria, type SearchCriteria } from './criteria';
import { searchTrainings } from './data';
import { wholeOffer } from './meaning';
import { parseSearchParams } from './params';
import { understand } from './understand';

const lexicon: TestLexicon = {
  concepts: [
    {
      slug: 'menuisier',
      titles: ['menuisier', 'menuiserie'],
      domains: ['bois'],
      names: { FR: 'Menuiserie', NL: 'Houtbewerking' },
      sure: {
        FR: ['menuisier', 'travail du bois', 'porte'],
        NL: ['timmerman'],
        DE: ['Schreiner'],
        EN: ['carpenter', 'wood working'],
        AR: ['نجّار'],
        UK: ['столяр'],
        TR: ['ağaç işleri'],
      },
    },
    {
      slug: 'boulanger',
      titles: ['boulanger'],
      domains: ['horeca'],
      names: { FR: 'Boulangerie' },
      sure: { FR: ['boulanger', 'faire du pain'], NL: ['brood bakken'] },
    },
    {
      slug: 'pelouse',
      kind: 'SKILL',
      titles: ['pelouse'],
      names: { FR: 'Pelouses' },
      sure: { FR: ['tondre la pelouse'] },
    },
    {
      slug: 'alphabetisation',
      kind: 'NEED',
      titles: ['lire'],
      trainingTypes: ['BASIC'],
      names: { FR: 'Lire et écrire' },
      sure: { FR: ['lire', 'alphabétisation'] },
    },
    { slug: 'restauration', domains: ['horeca'], names: { FR: 'Restauration' }, sure: { FR: ['restauration'] } },
    {
      slug: 'charpentier',
      titles: ['charpentier'],
      domains: ['bois'],
      names: { FR: 'Charpente' },
      sure: { FR: ['charpentier'] },
    },
    { slug: 'plongeur', titles: ['plongeur'], names: { FR: 'Plongée' }, sure: { FR: ['scaphandre'] } },
    {
      slug: 'gardien',
      titles: ['gardien'],
      names: { FR: 'Gardiennage' },
      sure: { FR: ['port'] },
      maybe: { FR: ['lire'] },
    },
    { slug: 'soins', titles: ['soins'], names: { FR: 'Soins' }, sure: { EN: ['lire'] }, maybe: { FR: ['manger'] } },
  ],
  stopWords: {
    FR: ['je', 'voudrais', 'apprendre', 'a', 'la', 'le', 'les', 'du', 'de', 'une', 'pour'],
    NL: ['ik', 'wil'],
  },
  frenchWords: ['manager', 'lessive', 'boulange', 'charpentier'],
};

beforeAll(async () => {
  await insertReference(db());
  await insertLexicon(db(), lexicon);
  const village = (postalCode: string, name: string, nisCode: string, nameDe: string | null = null) =>
    db().locality.create({
      data: {
        postalCode,
        name,
        nameDe,
        nisCode,
        kind: 'LOCALITY',
        latitude: 50.13,
        longitude: 5.1,
        coordSource: 'test',
      },
    });
  await village('7100', 'La Louvière', '53053');
  await village('5580', 'Lessive', '91034');
  await village('5590', 'Chevetogne', '91034');
  await village('4780', 'Saint-Vith', '63023', 'Sankt Vith');
  // Of two of one name, the commune is meant.
  await village('4999', 'Namur', '62063');

  const copeaux = await aCentre(db(), { name: 'Les Copeaux', acronym: 'COPX' });
  await aSite(db(), copeaux, { at: 'Namur' });
  const four = await aCentre(db(), { name: 'Le Four', acronym: 'LF' });
  await aSite(db(), four, { at: 'Liège' });
  await aCentre(db(), { name: 'Zinzolin', acronym: 'ZZZ', status: 'TO_VERIFY' });
  const titled = (plainTitle: string) => ({ plainTitle, title: plainTitle });
  await aTraining(db(), copeaux, { ...titled('Menuisier'), slug: 'menuisier', domain: 'bois' });
  await aTraining(db(), copeaux, { ...titled('Tournage sur bois'), slug: 'tournage', domain: 'bois' });
  await aTraining(db(), copeaux, { ...titled('Entretien des pelouses'), slug: 'pelouse' });
  await aTraining(db(), four, { ...titled('Boulanger-pâtissier'), slug: 'boulanger', domain: 'horeca' });
  await aTraining(db(), four, { ...titled('Commis de salle'), slug: 'commis', domain: 'horeca' });
  await aTraining(db(), four, { ...titled('Lire et écrire'), slug: 'lire', trainingType: 'BASIC' });
  await aTraining(db(), four, { ...titled('Lire un plan'), slug: 'plan', trainingType: 'VOCATIONAL' });
  await aTraining(db(), four, { ...titled('Gardien'), slug: 'gardien' });
});

async function ask(text: string, change: Partial<SearchCriteria> = {}) {
  const understanding = await understand(db(), { ...noCriteria, text, ...change });
  const { items, total } = await searchTrainings(db(), understanding.meaning);
  return { ...understanding, total, found: items.map(({ slug }) => slug) };
}

const find = async (text: string, change: Partial<SearchCriteria> = {}) => (await ask(text, change)).found;
const conceptsIn = async (text: string) =>
  (await ask(text)).reading?.concepts.map(({ typed, slug }) => `${typed} = ${slug}`);

describe('a word of the lexicon', () => {
  test.each([
    ['menuisiers', 'menuisier'],
    ['MENUISIÈRE', 'menuisier'],
    ['portes', 'menuisier'],
    ['timmerman', 'menuisier'],
    ['Schreiner', 'menuisier'],
    ['carpenters', 'menuisier'],
    ['نجار', 'menuisier'],
    ['نَجّار', 'menuisier'],
    ['столяри', 'menuisier'],
    ['ağaç işleri', 'menuisier'],
    ['agac isleri', 'menuisier'],
    ['brood bakken', 'boulanger'],
  ])('finds its trainings in any language, whatever its ending and its accents: %s', async (text, slug) => {
    expect(await find(text)).toContain(slug);
  });

  test('is said with what it was typed as, its kind and its names', async () => {
    const { reading } = await ask('Timmerman lire');
    expect(reading?.concepts).toEqual([
      { typed: 'Timmerman', slug: 'menuisier', kind: 'JOB', names: { FR: 'Menuiserie', NL: 'Houtbewerking' } },
      { typed: 'lire', slug: 'alphabetisation', kind: 'NEED', names: { FR: 'Lire et écrire' } },
    ]);
    expect((await ask('tondre pelouse')).reading?.concepts).toMatchObject([{ kind: 'SKILL' }]);
    expect((await ask('tournage')).reading).toEqual({
      concepts: [],
      corrections: [],
      correctedText: null,
      ignored: [],
      placeTyped: null,
      textWithoutPlace: 'tournage',
      scope: 'ALL',
      widenedToKm: null,
    });
  });

  test('may stand for all of some domains, or for trainings of some types only', async () => {
    expect((await find('restauration')).toSorted()).toEqual(['boulanger', 'commis']);
    expect(await find('alphabétisation')).toEqual(['lire']);
  });

  test('of several words is understood in any order, with small words between, within a sentence', async () => {
    expect(await conceptsIn('tondre la pelouse')).toEqual(['tondre la pelouse = pelouse']);
    expect(await conceptsIn('pelouses tondre')).toEqual(['pelouses tondre = pelouse']);
    expect(await conceptsIn('Je voudrais apprendre à tondre une pelouse')).toEqual(['tondre une pelouse = pelouse']);
    expect(await conceptsIn('ik wil brood bakken')).toEqual(['brood bakken = boulanger']);
    expect(await conceptsIn('working wood')).toEqual(['working wood = menuisier']);
    expect(await conceptsIn('je voudrais faire du pain et tondre la pelouse')).toEqual([
      'faire du pain = boulanger',
      'tondre la pelouse = pelouse',
    ]);
    expect(await find('je voudrais apprendre à tondre la pelouse')).toEqual(['pelouse']);
  });

  test('is not half of a phrase: what only begins like one is a word as any other', async () => {
    expect(await conceptsIn('tondre')).toEqual([]);
    expect(await conceptsIn('tondre menuisier pelouse')).toEqual(['menuisier = menuisier']);
  });

  test('that it holds as it stands comes before those that share its beginning, in French before elsewhere', async () => {
    expect(await conceptsIn('port')).toEqual(['port = gardien']);
    expect(await conceptsIn('porte')).toEqual(['porte = menuisier']);
    expect(await conceptsIn('ports')).toEqual(['ports = gardien', 'ports = menuisier']);
    expect(await conceptsIn('lire')).toEqual(['lire = alphabetisation']);
  });

  test('that may mean something else comes after what it surely means, and is said when nothing is sure', async () => {
    // "Lire un plan" has the word in its title, without being of the type that the concept asks for.
    expect(await find('lire')).toEqual(['lire', 'plan', 'gardien']);
    expect(await conceptsIn('manger')).toEqual(['manger = soins']);
  });

  test('finds words of titles too that it does not list', async () => {
    expect(await find('lire plan')).toEqual(['plan']);
  });
});

describe('words taken as they are typed', () => {
  test('are neither understood, nor corrected, nor taken for a place', async () => {
    for (const text of ['timmerman', 'menuissier', 'brood bakken', 'restauration', 'menuisier xyzabc', 'menuis']) {
      expect([text, await find(text, { exact: true })]).toEqual([text, []]);
    }
    const { reading, meaning, found } = await ask('menuisier namur', { exact: true });
    expect([reading, meaning.place, meaning.criteria.place, found]).toEqual([null, null, '', ['menuisier']]);
    expect(await find('menuisier liege', { exact: true })).toEqual([]);
  });

  test('are found whatever their ending, without those that French ignores', async () => {
    expect(await find('menuisiers', { exact: true })).toEqual(['menuisier']);
    expect(await find('les pelouses', { exact: true })).toEqual(['pelouse']);
    expect(await find('dans les', { exact: true })).toHaveLength(8);
  });

  test('still have a place of their own', async () => {
    const { meaning, found } = await ask('menuisier', { exact: true, place: '4000' });
    expect([meaning.place?.name, found]).toEqual(['Liège', []]);
  });
});

describe('a typing mistake', () => {
  test.each([
    ['a word of the offer', 'tournagge', 'tournage', ['tournage']],
    ['a word of the lexicon', 'timerman', 'timmerman', ['menuisier']],
    ['a word of the lexicon that swaps two letters', 'boulagner', 'boulanger', ['boulanger']],
    ['a word that says nothing', 'aprendre menuisier', 'apprendre menuisier', ['menuisier']],
    ['a word of another alphabet', 'столяяр', 'столяр', ['menuisier']],
    ['two words', 'timerman boulagner', 'timmerman boulanger', ['boulanger', 'menuisier']],
  ])('in %s is put right and said', async (_what, text, correctedText, found) => {
    const answer = await ask(text);
    expect(answer.reading?.correctedText).toBe(correctedText);
    expect(answer.found.toSorted()).toEqual(expect.arrayContaining(found));
  });

  test('is said word by word, the others as they were typed', async () => {
    const { reading } = await ask('Je voudrais Tondre la Plouse, Timerman');
    expect(reading?.corrections).toEqual([
      { typed: 'Plouse', read: 'pelouse' },
      { typed: 'Timerman', read: 'timmerman' },
    ]);
    expect(reading?.correctedText).toBe('Je voudrais Tondre la pelouse timmerman');
    expect(reading?.concepts.map(({ typed }) => typed)).toEqual(['Tondre la Plouse', 'Timerman']);
  });

  test('in a place is put right too', async () => {
    const { reading, meaning, found } = await ask('boulanger verviets');
    expect(reading).toMatchObject({ correctedText: 'boulanger verviers', placeTyped: 'verviets' });
    expect([meaning.place?.name, found]).toEqual(['Verviers', ['boulanger']]);
    expect((await ask('charlerio')).meaning.criteria.place).toBe('6000 Charleroi');
  });

  test('is never seen in a word of the offer, of the lexicon, of a place or of French, nor in the beginning of one', async () => {
    // Each is written nearly like another known word.
    for (const text of [
      'manager',
      'lessive',
      'boulange',
      'menuisi',
      'verviers',
      'pelouses',
      'timmermans',
      'chevetogn',
    ]) {
      expect([text, (await ask(text)).reading?.corrections]).toEqual([text, []]);
    }
  });

  test('is heard where it is not seen, in short words too', async () => {
    for (const [text, meant] of [
      ['comis', 'commis'],
      ['menuizié', 'menuisier'],
      ['paurte', 'porte'],
    ] as const) {
      expect([text, (await ask(text)).reading?.correctedText]).toEqual([text, meant]);
    }
  });

  test('is never seen in three letters, in a number, nor in what looks like nothing', async () => {
    for (const text of ['lir', '50000', 'xylophone', 'نجارر']) {
      expect([text, (await ask(text)).reading?.correctedText]).toEqual([text, null]);
    }
  });
});

describe('a place in the words', () => {
  const readPlace = async (text: string) => {
    const { meaning, reading, placeAnswer } = await ask(text);
    expect(placeAnswer).toEqual({ kind: 'NONE' });
    // What is in force says what the point is of.
    expect(meaning.criteria.place === '').toBe(meaning.place === null);
    return [meaning.criteria.place, reading?.placeTyped, reading?.textWithoutPlace];
  };

  test.each([
    ['Menuisier 5000', '5000 Namur', '5000', 'Menuisier'],
    ['namur menuisier', '5000 Namur', 'namur', 'menuisier'],
    ['menuisier à Liège', '4000 Liège', 'Liège', 'menuisier'],
    ['menuisier La Louvière', '7100 La Louvière', 'La Louvière', 'menuisier'],
    ['la louviere', '7100 La Louvière', 'la louviere', ''],
    ['boulanger saint vith', '4780 Saint-Vith', 'saint vith', 'boulanger'],
    ['boulanger St-Vith', '4780 Saint-Vith', 'St Vith', 'boulanger'],
    ['boulanger Sankt Vith', '4780 Saint-Vith', 'Sankt Vith', 'boulanger'],
    ['boulanger chevetogne', '5590 Chevetogne', 'chevetogne', 'boulanger'],
    ['boulanger à Lessive', '5580 Lessive', 'Lessive', 'boulanger'],
    ['boulanger in Lessive', '5580 Lessive', 'Lessive', 'boulanger'],
    ['5580', '5580 Lessive', '5580', ''],
  ])('is where to search: %s', async (text, place, typed, rest) => {
    expect(await readPlace(text)).toEqual([place, typed, rest]);
  });

  test.each(['lessive', 'boulanger lessive', 'louviere', 'boulanger vith', '9999', '50000', 'mons123'])(
    'is not seen in an ordinary word that no word points to, nor in part of a name: %s',
    async (text) => {
      expect(await readPlace(text)).toEqual(['', null, text]);
    },
  );

  test('narrows the search to its surroundings, nearest first, and the rest is looked for there', async () => {
    expect((await ask('liege')).found.toSorted()).toEqual(['boulanger', 'commis', 'gardien', 'lire', 'plan']);
    expect(await find('menuisier namur')).toEqual(['menuisier']);
    // Nothing of it is near Liège: the nearest is shown, and it is said how far that is.
    const { meaning, reading, found } = await ask('menuisier liege');
    expect([found, meaning.criteria.radiusKm, reading?.widenedToKm]).toEqual([['menuisier'], 100, 100]);
    expect((await ask('menuisier liege', { radiusKm: 100 })).reading?.widenedToKm).toBeNull();
    expect(await find('menuisier', { place: 'Liège' })).toEqual([]);
    const { items } = await searchTrainings(db(), (await ask('liege', { radiusKm: 200 })).meaning);
    const kilometres = items.map(({ distanceKm }) => distanceKm ?? Number.NaN);
    expect(kilometres).toHaveLength(8);
    expect(kilometres).toEqual(kilometres.toSorted((a, b) => a - b));
  });

  test('is a word as any other when a place is given apart', async () => {
    const { meaning, reading, placeAnswer, found } = await ask('menuisier liege', { place: 'Namur' });
    expect(placeAnswer).toMatchObject({ kind: 'FOUND', place: { postalCode: '5000' } });
    expect([meaning.criteria.place, meaning.place?.name, reading?.placeTyped]).toEqual(['Namur', 'Namur', null]);
    expect([reading?.ignored, found]).toEqual([['liege'], ['menuisier']]);
    expect(await find('menuisier namur', { place: '5000' })).toEqual(['menuisier']);
  });

  test('is seen when the place given apart is not known', async () => {
    const { meaning, placeAnswer } = await ask('menuisier namur', { place: 'Atlantide' });
    expect(placeAnswer).toMatchObject({ kind: 'UNKNOWN', typed: 'Atlantide' });
    expect(meaning.criteria.place).toBe('5000 Namur');
    expect((await ask('menuisier', { place: 'Atlantide' })).meaning).toMatchObject({
      place: null,
      criteria: { place: '' },
    });
  });

  test('or a centre is named by its own words alone, not by those of another alphabet beside it', async () => {
    for (const text of ['столяр namur', 'namur столяр', 'نجار namur']) {
      const { reading, meaning, found } = await ask(text);
      expect([text, reading?.placeTyped, reading?.concepts.length]).toEqual([text, 'namur', 1]);
      expect([meaning.place?.name, found]).toEqual(['Namur', ['menuisier']]);
    }
    expect(await find('столяр copx')).toEqual(['menuisier']);
  });

  test('is one only: the first', async () => {
    const { meaning, reading } = await ask('boulanger liege namur');
    expect([meaning.place?.name, reading?.ignored]).toEqual(['Liège', ['namur']]);
  });
});

describe('the name of a centre', () => {
  test.each([
    ['Les Copeaux', ['menuisier', 'pelouse', 'tournage']],
    ['copx', ['menuisier', 'pelouse', 'tournage']],
    ['menuisier COPX', ['menuisier']],
    ['les copeaux bois', ['menuisier', 'tournage']],
    ['le four', ['boulanger', 'commis', 'gardien', 'lire', 'plan']],
    ['LF restauration', ['boulanger', 'commis']],
  ])('or its acronym finds its trainings: %s', async (text, found) => {
    expect((await find(text)).toSorted()).toEqual(found);
  });

  test('is understood, so that words that nothing fits beside it are left aside', async () => {
    const { reading, found } = await ask('les copeaux xyzabc');
    expect([reading?.ignored, found.length]).toEqual([['xyzabc'], 3]);
  });

  test('that is not published is nobody', async () => {
    for (const text of ['zinzolin', 'zzz']) expect([text, await find(text)]).toEqual([text, []]);
    const { reading, found } = await ask('menuisier zinzolin');
    expect([reading?.ignored, found]).toEqual([['zinzolin'], ['menuisier']]);
  });
});

describe('words that nothing fits', () => {
  test('are left aside beside something that is understood, and it is said', async () => {
    const { reading, found } = await ask('Timmerman Xyzabc, qwfpgj');
    expect([reading?.ignored, reading?.scope]).toEqual([['Xyzabc', 'qwfpgj'], 'ALL']);
    expect(found).toEqual(await find('timmerman'));
  });

  test('are looked for in vain when nothing else is understood', async () => {
    for (const text of ['xyzabc', 'xyzabc qwfpgj', 'tournage xyzabc', 'je voudrais xyzabc', 'namur xyzabc']) {
      const { reading, total } = await ask(text);
      expect([text, reading?.ignored, total]).toEqual([text, [], 0]);
    }
  });

  test('are looked for as far as they fit', async () => {
    const { reading, found } = await ask('menuisier pelouses');
    expect([reading?.ignored, found]).toEqual([['pelouses'], ['menuisier']]);
    expect((await ask('tondre la pelouse entretien')).reading?.ignored).toEqual([]);
  });

  test('and words that say nothing ask for nothing in particular', async () => {
    for (const text of ['je voudrais apprendre', 'la', '!!!', '😀']) {
      const { meaning, total } = await ask(text);
      expect([text, meaning.words, total]).toEqual([text, null, 8]);
    }
  });
});

describe('what no training has all of', () => {
  test('finds those that have some of it, and it is said', async () => {
    const { reading, found } = await ask('menuisier boulanger');
    expect([reading?.scope, reading?.ignored, found.toSorted()]).toEqual(['SOME', [], ['boulanger', 'menuisier']]);
    expect((await ask('menuisier boulanger xyzabc')).reading).toMatchObject({ scope: 'SOME', ignored: ['xyzabc'] });
    expect((await ask('menuisier bois')).reading?.scope).toBe('ALL');
  });

  test('finds those of the same domains when nothing is closer, and it is said', async () => {
    const { reading, found } = await ask('charpentier');
    expect([reading?.scope, found.toSorted()]).toEqual(['NEAR', ['menuisier', 'tournage']]);
    expect((await ask('charpentier xyzabc')).reading).toMatchObject({ scope: 'NEAR', ignored: ['xyzabc'] });
    expect((await ask('charpentier menuisier')).reading?.scope).toBe('SOME');
  });

  test('finds nothing when the concept has no domain', async () => {
    const { reading, total } = await ask('scaphandre');
    expect([reading?.concepts.map(({ slug }) => slug), reading?.scope, total]).toEqual([['plongeur'], 'ALL', 0]);
  });
});

test('whatever is typed is understood as something', async () => {
  const hostile = [
    'a'.repeat(10_000),
    'menuisier '.repeat(2_000),
    'é'.repeat(10_000),
    '😀🌱👩‍🍳'.repeat(50),
    "'; DROP TABLE concept; --",
    '" OR 1=1',
    "O''Brien \\ % _ %%%%%% ______",
    '.*(a+)+$ [^a] \\d{9}',
    ':* & | ! <-> ( ) menuisier:A',
    '\u202emenuisier\u202c \u200fنجار\u200e',
    'menui\u200bsier',
    'ﷺ'.repeat(40),
    '⑵⑶ ½ ²',
    '\u0301\u0301\u0301',
    '{"a":1} [] null undefined NaN __proto__ constructor toString',
  ];
  for (const text of hostile) {
    await ask(text);
    await ask(text, { exact: true });
  }
  const known = [...lexicon.concepts.flatMap(({ sure }) => sure?.FR ?? []), 'namur', '5000', 'copx', 'je', 'xyzabc'];
  const phrases = fc
    .array(fc.oneof(fc.constantFrom(...known), anyText), { maxLength: 8 })
    .map((parts) => new URLSearchParams({ q: parts.join(' ') }));
  await holds(
    fc.asyncProperty(phrases, fc.boolean(), async (params, exact) => {
      const { criteria } = parseSearchParams(params, new Set());
      const { total, reading } = await ask(criteria.text, { exact });
      expect(total).toBeLessThanOrEqual(8);
      if (exact) expect(reading).toBeNull();
    }),
    60,
  );
  expect((await countTrainings(db(), wholeOffer)).total).toBe(8);
});

describe('relevance', () => {
  const titled = (plainTitle: string) => ({ plainTitle, title: plainTitle });
  /** The worse a training should be, the more recent it is, which decides between equals. */
  const dated = (slug: string, rank: number) => ({ slug: `${rank}-${slug}`, confirmedOn: new Date(2020, 0, rank) });
  const inOrder = (found: string[]) => expect(found).toEqual(found.toSorted());

  beforeAll(async () => {
    await insertWorld(db(), []);
    await db().locality.create({
      data: {
        postalCode: '5001',
        name: 'Vieux Tartine',
        nisCode: '92094',
        kind: 'LOCALITY',
        latitude: 50.4,
        longitude: 4.8,
        coordSource: 'test',
      },
    });
    await insertLexicon(db(), {
      concepts: [
        { slug: 'tartine', titles: ['boulanger'], domains: ['horeca'], sure: { FR: ['tartine'] } },
        { slug: 'biere', titles: ['brasseur'], maybe: { FR: ['tartine'] } },
      ],
      stopWords: {},
      frenchWords: [],
    });
    const plain = await aCentre(db(), { name: 'Ailleurs' });
    const named = await aCentre(db(), { name: 'Maison de la tartine' });
    const there = await aCentre(db(), { name: 'Là-bas' });
    await aSite(db(), there, { postalCode: '5001', localityName: 'Vieux Tartine' });
    await aTraining(db(), plain, { ...titled('Une tartine'), ...dated('title', 1) });
    await aTraining(db(), plain, { ...titled('Tartines'), ...dated('title-stem', 2) });
    await aTraining(db(), plain, { ...titled('Boulanger'), ...dated('lexicon-title', 3) });
    await aTraining(db(), named, { ...titled('Vente'), ...dated('names', 4) });
    await aTraining(db(), plain, { ...titled('Pâtes'), ...dated('text', 5), description: 'Avec une tartine.' });
    await aTraining(db(), plain, {
      ...titled('Pizzas'),
      ...dated('lexicon-text', 6),
      description: 'Auprès d’un boulanger.',
      domain: 'horeca',
    });
    await aTraining(db(), plain, { ...titled('Brasseur'), ...dated('maybe', 7) });
    await aTraining(db(), there, { ...titled('Soudure'), ...dated('locality', 8) });
    // Not of the domain: the word in its text says nothing.
    await aTraining(db(), plain, { ...titled('Maçon'), slug: 'no', description: 'Chez un boulanger.' });
  });

  test('of a word of the lexicon: title as typed, other endings, lexicon, names, text, perhaps, locality', async () => {
    const found = await find('tartine');
    expect(found).toHaveLength(8);
    inOrder(found);
  });

  test('of a word in a title by another ending is before one by the lexicon also when it is typed otherwise', async () => {
    expect((await find('tartines')).slice(0, 3)).toEqual(['2-title-stem', '1-title', '3-lexicon-title']);
  });

  test('of a word half typed: titles before names, names before texts; whole words before half typed ones', async () => {
    const centre = await aCentre(db(), { name: 'Grumeau' });
    await aTraining(db(), centre, { ...titled('Gru'), ...dated('whole-word', 1) });
    await aTraining(db(), centre, { ...titled('Grutier'), ...dated('title', 2) });
    await aTraining(db(), centre, { ...titled('Levage'), ...dated('text', 3), description: 'On conduit une grue.' });
    const found = await find('gru');
    expect(found).toHaveLength(3);
    inOrder(found);
  });

  test('of several things adds up: a training that has both of them at all is before one that has more of one', async () => {
    const centre = await aCentre(db(), { name: 'Deux' });
    await aTraining(db(), centre, { ...titled('Brouette dorure'), ...dated('both-in-title', 1) });
    await aTraining(db(), centre, { ...titled('Brouette'), ...dated('one-in-title', 2), description: 'Et la dorure.' });
    await aTraining(db(), centre, {
      ...titled('Autre'),
      ...dated('both-in-text', 3),
      description: 'Brouette, dorure.',
    });
    const found = await find('brouette dorure');
    expect(found).toHaveLength(3);
    inOrder(found);
  });

  test('is the same for equal texts: the most recently confirmed first', async () => {
    const centre = await aCentre(db());
    await aTraining(db(), centre, { ...titled('Soudeur'), slug: 'ancienne', confirmedOn: new Date('2025-01-01') });
    await aTraining(db(), centre, { ...titled('Soudeur'), slug: 'recente', confirmedOn: new Date('2026-01-01') });
    expect(await find('soudeur')).toEqual(['recente', 'ancienne']);
  });
});
