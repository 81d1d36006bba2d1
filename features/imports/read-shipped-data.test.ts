import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type DataFiles, FRENCH_WORDS, readDataFiles } from './data-files';
import { formatProblem } from './problems';
import { parseShippedData, readShippedData } from './read-shipped-data';

const FOLDER = fileURLToPath(new URL('../../data', import.meta.url));
const shipped = readDataFiles(FOLDER, []);

const CENTRE = `{
  "slug": "essai",
  "name": "Essai",
  "acronym": null, "legalForm": "ASBL", "federation": null,
  "methods": ["EFT"],
  "website": null,
  "phone": null,
  "email": null,
  "status": "PUBLISHED",
  "sources": ["https://example.org/essai"],
  "note": null,
  "approvals": [
    {
      "method": null, "number": null, "source": "https://example.org/essai",
      "startsOn": "2023",
      "endsOn": "2028"
    }
  ],
  "sites": [
    { "key": "liege", "label": null, "street": null,
      "postalCode": "4000",
      "locality": "Liège" },
    { "key": "namur", "label": null, "street": null, "postalCode": "5000", "locality": "Namur" }
  ],
  "trainings": [
    {
      "slug": "macon-essai",
      "title": "Maçonnerie", "plainTitle": "Maçon", "method": "EFT", "trainingType": "VOCATIONAL",
      "domain": "batiment",
      "sites": [
        "liege"
      ],
      "duration": null, "hours": null, "schedule": null, "prerequisites": null, "infoSession": null,
      "description": "Construire des murs.",
      "source": "https://example.org/essai", "sourceDate": "2022"
    }
  ]
}
`;

const file = 'centres/essai.json';
const LEXICON = {
  'lexicon/concepts.csv': `slug,kind,domains,types,titles
jardinier,job,metiers-verts | bois,,jardin | jardinier
francais,need,fle,base | orientation,
`,
  'lexicon/words.csv': `concept,language,name,words,also
jardinier,fr,Jardin,jardinier | haies | arbres,fleurs
jardinier,nl,Tuin,tuin,
jardinier,de,Garten,garten,
jardinier,en,Garden,garden,
jardinier,ar,حديقة,حديقة,
jardinier,uk,Сад,сад,
jardinier,tr,Bahçe,bahçe,
francais,fr,Français,français | parler | dire,
francais,nl,Frans,frans,
francais,de,Französisch,französisch,
francais,en,French,french,
francais,ar,فرنسية,فرنسية,
francais,uk,Французька,французька,
francais,tr,Fransızca,fransızca,
`,
  'lexicon/stop-words.csv': 'language,words\nfr,je | le | la\n',
  'lexicon/shared-words.csv': 'word,reason\n',
};

const files = new Map(shipped).set(file, Buffer.from(CENTRE)).set(FRENCH_WORDS, Buffer.from('[]'));
for (const [name, text] of Object.entries(LEXICON)) files.set(name, Buffer.from(text));

/** The files with one passage replaced, as a maintainer would do it by mistake. */
function withChange(name: string, from: string | RegExp, to: string): DataFiles {
  const text = files.get(name)?.toString() ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${name} does not contain ${from}`);
  return new Map(files).set(name, Buffer.from(changed));
}

function problemsOf(changed: DataFiles): string[] {
  const read = parseShippedData(changed);
  return read.ok ? [] : read.problems.map(formatProblem);
}

describe('the shipped data', () => {
  test('are right', () => {
    expect(problemsOf(shipped)).toEqual([]);
  });

  test('hold what docs/data-sources.md says', () => {
    const read = readShippedData(FOLDER);
    if (!read.ok) throw new Error('see the test above');
    const { zones, communes, localities, domains, keyFigures, centres } = read.data;
    expect({
      zones: zones.length,
      communes: communes.length,
      localities: localities.length,
      domains: domains.length,
      keyFigures: keyFigures.length,
      centres: centres.length,
      published: centres.filter(({ status }) => status === 'PUBLISHED').length,
      sites: centres.flatMap(({ sites }) => sites).length,
      trainings: centres.flatMap(({ trainings }) => trainings).length,
    }).toEqual({
      zones: 10,
      communes: 261,
      localities: 1579,
      domains: 18,
      keyFigures: 81,
      centres: 97,
      published: 69,
      sites: 131,
      trainings: 196,
    });
  });
});

describe('a wrong file is named with its line', () => {
  const noWebAddress = 'is not a web address starting with http:// or https://';
  test.each([
    ['"phone": null', '"phone": "04 22"', '7 phone: is not a Belgian phone number'],
    ['"website": null', '"website": "essai.be"', `6 website: ${noWebAddress}`],
    ['"website": null', '"website": "javascript:alert(1)"', `6 website: ${noWebAddress}`],
    ['"email": null', '"email": "info@"', '8 email: is not an e-mail address'],
    ['"ASBL"', '"SA"', '4 legalForm: Invalid option: expected one of "ASBL"|"CPAS"'],
    ['"name": "Essai"', '"name": " "', '3 name: Too small: expected string to have >=1 characters'],
    ['"phone": null', '"phone": null,\n"fax": null', '8 fax: is not a known field'],
    ['  "phone": null,\n', '', '1 phone: is missing'],
    ['"4000"', '"40000"', '21 sites[0].postalCode: must be a postal code of four digits'],
    ['"4000"', '"4999"', '21 sites[0].postalCode: 4999 is not in localities.csv'],
    ['"4000"', '"4002"', '21 sites[0].postalCode: 4002 is not in localities.csv'],
    [
      '"4000"',
      '"5101"',
      '22 sites[0].locality: "Liège" is not a locality of 5101, which has Erpent, Lives-sur-Meuse, Loyers',
    ],
    ['"key": "namur"', '"key": "liege"', '23 sites[1].key: "liege" is already a site of this centre'],
    ['"liege"\n', '"lyon"\n', '31 trainings[0].sites[0]: "lyon" is not the key of a site of this centre'],
    ['"liege"\n', '"liege",\n"liege"\n', '32 trainings[0].sites[1]: "liege" is given twice'],
    ['"batiment"', '"metiers"', '29 trainings[0].domain: domain "metiers" is not in domains.csv'],
    [
      '"2022"',
      '"vers 2022"',
      '35 trainings[0].sourceDate: must be a date: 2023-05-25, 2023-05, 2023, or ~2023 for "about 2023"',
    ],
    ['"startsOn": "2023"', '"startsOn": "~2023"', '15 approvals[0].startsOn: cannot be approximate'],
    ['"endsOn": "2028"', '"endsOn": "2020"', '16 approvals[0].endsOn: is before startsOn'],
    ['"essai"', '"essai-asbl"', '2 slug: the file of "essai-asbl" must be essai-asbl.json'],
  ])('%s → %s', (from, to, expected) => {
    expect(problemsOf(withChange(file, from, to))).toEqual([`${file}:${expected}`]);
  });

  test('a training that another centre has already', () => {
    const changed = withChange(file, 'macon-essai', 'jardinier-cof');
    const owner = 'centres/centre-d-orientation-et-de-formation.json';
    expect(problemsOf(changed)).toEqual([`${file}:27 trainings[0].slug: "jardinier-cof" is already used in ${owner}`]);
  });

  test('a file that is no JSON', () => {
    const changed = withChange(file, '"phone": null,', '"phone": null');
    expect(problemsOf(changed)).toEqual([`${file}:8: expected , or } before "email"`]);
  });

  test.each([
    ['localities.csv', /,25112,/, ',92094,', '3 postal_code: 1300 is in zone BW here and in zone NA on line 2'],
    ['localities.csv', /,25112,/, ',99999,', '2 commune_nis: commune "99999" is not in communes.csv'],
    ['localities.csv', '50.69477,4.57538', '4.57538,50.69477', '2 latitude: Too small: expected number to be >=49.4'],
    ['localities.csv', '1300,Wavre', '1300,Limal', '3 name: "1300 Limal" is already on line 2'],
    ['communes.csv', ',BW\n', ',XX\n', '2 zone: Invalid option'],
    ['zones.csv', 'is_bassin', 'bassin', '1: the first line must be code,name,slug,is_bassin'],
    ['domains.csv', /^fle,FLE/m, 'fle,FLE,langue', '3: has 4 cells instead of 3'],
    ['key-figures.csv', ',156,', ',156 environ,', '2 value: must be a number, with a point for decimals'],
  ])('%s: %s → %s', (name, from, to, expected) => {
    expect(problemsOf(withChange(name, from, to)).join('\n')).toContain(`${name}:${expected}`);
  });

  test.each([
    ['concepts.csv', 'slug,kind', 'slug,type', '1: the first line must be slug,kind,domains,types,titles'],
    ['concepts.csv', ',job,', ',work,', '2 kind: Invalid option: expected one of "JOB"|"SKILL"|"NEED"'],
    ['concepts.csv', '| bois', '| forets', '2 domains: there is no domain "forets"'],
    ['concepts.csv', 'base |', 'bases |', '3 types[0]: Invalid option: expected one of "orientation"|"base"|"metier"'],
    [
      'concepts.csv',
      'fle,base | orientation,',
      ',,',
      '3 titles: "francais" finds nothing without titles, domains or types',
    ],
    ['concepts.csv', 'jardin |', '12 |', '2 titles[0]: must have a letter'],
    ['concepts.csv', /francais.*/, 'jardinier,job,bois,,', '3 slug: "jardinier" is already on line 2'],
    ['words.csv', ',tuin,', ',,', '3 words: Too small: expected array to have >=1 items'],
    ['words.csv', ',tuin,', ',tuin | ,', '3 words[1]: Too small: expected string to have >=1 characters'],
    ['words.csv', ',Tuin,', ',,', '3 name: Too small: expected string to have >=1 characters'],
    ['words.csv', ',fleurs', ',№ 5 | 5', '2 also[1]: must have a letter'],
    ['words.csv', 'jardinier,nl', 'jardinier,fr', '3 language: "jardinier, fr" is already on line 2'],
    ['words.csv', 'jardinier,nl', 'jardinier,nl-BE', '3 language: Invalid option'],
    ['words.csv', /jardinier,tr.*\n/, '', 'concepts.csv:2 slug: "jardinier" has no words in tr'],
    ['words.csv', 'dire', 'arbres', '9 words: "arbres" is already a sure word of "jardinier" in fr'],
    ['stop-words.csv', '| la', '| haies', '2 words: "haies" is left out of searches, but it is also "haies"'],
    ['stop-words.csv', /fr,(.*)\n/, 'fr,je\nfr,tu\n', '3 language: "fr" is already on line 2'],
    ['shared-words.csv', 'reason\n', 'reason\narbres,\n', '2 reason: Too small'],
    [
      'shared-words.csv',
      'reason\n',
      'reason\narbres,les deux\n',
      '2 word: "arbres" is no longer a sure word of two concepts',
    ],
  ])('lexicon/%s: %s → %s', (name, from, to, expected) => {
    const problems = problemsOf(withChange(`lexicon/${name}`, from, to)).join('\n');
    expect(problems).toContain(expected.startsWith('concepts') ? `lexicon/${expected}` : `lexicon/${name}:${expected}`);
  });

  test('the line after a cell that has several', () => {
    const changed = new Map(files).set(
      'domains.csv',
      Buffer.from('slug,name,position\nfle,"Français\nlangue",1\nBois,Bois,2\n'),
    );
    expect(problemsOf(changed)).toContain(
      'domains.csv:4 slug: must be lower-case letters without accents and digits, joined by single hyphens',
    );
  });

  test('every problem at once', () => {
    const changed = new Map(withChange('zones.csv', 'liege', 'Liège')).set(
      file,
      Buffer.from(CENTRE.replace('"EFT"', '"FT"')),
    );
    expect(problemsOf(changed)).toHaveLength(2);
  });

  test('another alphabet', () => {
    const latin = Buffer.from('slug,name,position\nfle,Français,1\n', 'latin1');
    const expected = 'domains.csv: is not UTF-8 text: save it again in that encoding';
    expect(problemsOf(new Map(files).set('domains.csv', latin))).toContain(expected);
  });
});

test('a folder without the files says which', () => {
  const read = readShippedData(fileURLToPath(new URL('.', import.meta.url)));
  expect(read.ok ? [] : read.problems.map(formatProblem)).toContain('zones.csv: the file cannot be read');
});
