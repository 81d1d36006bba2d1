import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checks } from '@/features/accessibility/checks';
import { questionOrder, questions } from '@/features/eligibility/questions';
import { rules } from '@/features/eligibility/rules';
import { terms } from '@/features/glossary/terms';
import { needPictograms } from '@/features/home/pictograms';
import { topics, topicsInWords } from '@/features/key-figures/topics';
import { mapTextKeys } from '@/features/map/texts';
import { sorts } from '@/features/search/criteria';
import { rankSteps } from '@/features/search/offer-filter';
import { searchParamNames } from '@/features/search/params';
import { openQuestions } from '@/features/trainings/open-questions';
import { sevenQuestions } from '@/features/trainings/seven-questions';
import { LegalForm, Method, TrainingType } from '@/generated/prisma/enums';
import { localePrefixes } from '@/server/routes';

const catalogue = z.record(z.string(), z.record(z.string(), z.string()));
const read = (name: string) => JSON.parse(readFileSync(`messages/${name}.json`, 'utf8'));
const french = catalogue.parse(read('fr'));
const keysOf = (messages: z.infer<typeof catalogue>) =>
  Object.entries(messages).flatMap(([namespace, texts]) => Object.keys(texts).map((key) => `${namespace}.${key}`));

const answerIds = questionOrder.flatMap((question) =>
  questions[question].answers.map(({ answer }) => `${question}${answer}`),
);
/** The answers that need a word more. */
const hintedAnswers = [
  'placeGERMAN_SPEAKING',
  'placeELSEWHERE',
  'schoolingCOMPULSORY',
  'schoolingWITHOUT_CESS',
  'schoolingCESS',
  'schoolingOTHER',
  'jobseekerNO',
  'monthsEIGHTEEN',
];

/** The values of what stands in a key, `*` for it: t(`type${type}`) is `training.type*`. */
const choices: Record<string, readonly (string | number)[]> = {
  'glossary.*Text': terms,
  'centre.legal*': Object.values(LegalForm),
  'eligibility.*Help': questionOrder,
  'eligibility.*Hint': hintedAnswers,
  'eligibility.bring*': ['FOREM_CERTIFICATE', 'ASK'],
  'eligibility.outcome*': ['LIKELY', 'ASK'],
  'eligibility.rather*': ['OISP', 'SCHOOL'],
  'eligibility.say*': ['LIKELY', 'ASK'],
  'eligibility.why*': rules.map(({ name }) => name),
  'home.how*': [1, 2, 3],
  'home.how*Title': [1, 2, 3],
  'home.need*': Object.keys(needPictograms),
  'home.need*Hint': Object.keys(needPictograms),
  'home.*Hint': ['moreFit', 'moreUnderstand', 'moreFigures'],
  'explain.scope*': ['ALL', 'SOME', 'NEAR'],
  'explain.step*': rankSteps.map(({ name }) => name),
  'keyFigures.basis*': ['ROUNDED', 'DERIVED'],
  'keyFigures.fresh*': ['FRESH', 'TO_CONFIRM', 'PUBLIC_SOURCE'],
  'keyFigures.reading*': topicsInWords,
  'keyFigures.title*': topics.map(({ key }) => key),
  'search.scope*': ['SOME', 'NEAR'],
  'search.sort*': sorts,
  'training.*Title': sevenQuestions.map(({ key }) => key),
  'training.ask*': openQuestions,
  'training.method*': Object.values(Method),
  'training.methodLong*': Object.values(Method),
  'training.type*': Object.values(TrainingType),
};

/** The domains as they are shipped: slug and French name. */
const domains = readFileSync('data/domains.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

/** The keys that a variable stands for, by its name in the code. */
const variables: Record<string, readonly string[]> = {
  'accessibility.id': checks.map(({ id }) => id),
  'accessibility.key': [
    ...['untestedReaders', 'untestedPeople', 'untestedLanguages', 'untestedDevices'],
    ...['limitMap', 'limitFrench', 'limitVoices', 'limitOutside'],
  ],
  'api.key': ['search', 'zones', 'places', 'keyFigures', 'directoryFigures', 'suggestions'],
  'api.name': searchParamNames,
  'domains.domain.slug': domains.map(([slug = '']) => slug),
  'glossary.term': terms,
  'home.hint': ['hintAlphabetisation', 'hintFle', 'hintRemise', 'hintHoreca'],
  'home.key': ['moreFit', 'moreUnderstand', 'moreFigures'],
  'eligibility.id': answerIds,
  'eligibility.question': questionOrder,
  'map.key': mapTextKeys,
  'search.key': ['wordSuggestionCount', 'placeSuggestionCount'],
};

/** Texts that wait for their page. Remove a key here when it is used, or from the catalogues when it never will be. */
const notUsedYet: readonly string[] = [];

const sources = ['app', 'components', 'features', 'i18n']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => ({ file, code: withoutComments(readFileSync(file, 'utf8')) }));

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

type Use = { file: string; namespace: string; argument: string };

/** Every call of a translator, with the namespace of the nearest declaration above it. */
function usesIn({ file, code }: { file: string; code: string }): Use[] {
  const declaration =
    /const (\w+) = (?:await )?(?:useTranslations|getTranslations)\(\s*(?:'(\w+)'|\{[^}]*namespace: '(\w+)'[^}]*\})/g;
  const declared = [...code.matchAll(declaration)].map((match) => ({
    name: match[1] ?? '',
    namespace: match[2] ?? match[3] ?? '',
    at: match.index,
  }));
  return [...new Set(declared.map(({ name }) => name))].flatMap((name) =>
    [...code.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.(?:rich|markup|raw|has))?\\(`, 'g'))].flatMap((call) => {
      const namespace = declared.findLast((one) => one.name === name && one.at < call.index)?.namespace;
      const argument = firstArgument(code.slice(call.index + call[0].length));
      return namespace ? [{ file, namespace, argument }] : [];
    }),
  );
}

function firstArgument(code: string): string {
  let depth = 0;
  for (const [index, character] of [...code].entries()) {
    if (depth === 0 && (character === ',' || character === ')')) return code.slice(0, index).trim();
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
  }
  return code;
}

/** The keys that a call may read; null = this test has to be told (`choices`, `variables`). */
function keysRead({ namespace, argument }: Use): string[] | null {
  const template = /^`([^$]*)\$\{[^}]*\}([^$]*)`$/.exec(argument);
  if (template) {
    const [, before = '', after = ''] = template;
    return choices[`${namespace}.${before}*${after}`]?.map((value) => `${namespace}.${before}${value}${after}`) ?? null;
  }
  const literals = [...argument.replace(/^.*\?/, '').matchAll(/'(\w+)'/g)].map(([, key]) => `${namespace}.${key}`);
  if (literals.length > 0) return literals;
  return variables[`${namespace}.${argument}`]?.map((key) => `${namespace}.${key}`) ?? null;
}

const uses = sources.flatMap(usesIn);
const used = new Set([...uses.flatMap((use) => keysRead(use) ?? []), 'site.name', 'site.tagline']);

describe('the keys', () => {
  test('that the code reads are all known to this test', () => {
    const unknown = uses.filter((use) => keysRead(use) === null).map(({ file, argument }) => `${file}: ${argument}`);
    expect(unknown, 'tell `choices` or `variables` above which keys these stand for').toEqual([]);
    expect(uses.length).toBeGreaterThan(100);
  });

  test('that the code reads all exist', () => {
    const existing = new Set(keysOf(french));
    expect([...used].filter((key) => !existing.has(key))).toEqual([]);
  });

  test('that exist are all read', () => {
    expect(keysOf(french).filter((key) => !used.has(key) && !notUsedYet.includes(key))).toEqual([]);
  });

  test('that wait for their page still do', () => {
    expect(notUsedYet.filter((key) => used.has(key) || !keysOf(french).includes(key))).toEqual([]);
  });

  test.each(localePrefixes)('are the same in %s', (locale) => {
    expect(keysOf(catalogue.parse(read(locale)))).toEqual(keysOf(french));
    expect(Object.keys(read('error')[locale])).toEqual(Object.keys(read('error').fr));
  });
});

/** `{count, plural, …}` and `{place}` → count, place, but not what a plural says (`one {course}`); `<zones>` → zones. */
function argumentsOf(message: string): { values: string[]; tags: string[] } {
  const names = (pattern: RegExp) => [...new Set([...message.matchAll(pattern)].map(([, name = '']) => name))].sort();
  return { values: names(/(?<!(?:=\d+|\b(?:zero|one|two|few|many|other)) )\{(\w+)(?=[,}])/g), tags: names(/<(\w+)>/g) };
}

describe.each(localePrefixes)('the texts in %s', (locale) => {
  const messages = catalogue.parse(read(locale));
  const problems: string[] = [];

  test.each([0, 1, 2, 21])('can all be written with %i', (n) => {
    for (const texts of Object.values(messages)) {
      const onError = ({ message }: Error) => problems.push(message);
      const translate = createTranslator({ locale, messages: texts, onError });
      for (const [key, text] of Object.entries(texts)) {
        const { values, tags } = argumentsOf(text);
        const written = translate.markup(key, {
          ...Object.fromEntries(values.map((value) => [value, n])),
          ...Object.fromEntries(tags.map((tag) => [tag, () => `[${tag}]`])),
        });
        if (/[{}<>]/.test(written)) problems.push(`${key}: ${written}`);
      }
    }
    expect(problems).toEqual([]);
  });

  test('would be refused if one were broken', () => {
    const noticed: string[] = [];
    const onError = ({ message }: Error) => noticed.push(message);
    const texts: Record<string, string> = { broken: '{count, plural, one {#}' };
    const translate = createTranslator({ locale, messages: texts, onError });
    translate('broken', { count: 1 });
    expect(noticed).toHaveLength(1);
  });

  test('ask for what the French ones ask for', () => {
    const asked = (from: typeof messages) =>
      Object.values(from).flatMap((texts) => Object.entries(texts).map(([key, text]) => [key, argumentsOf(text)]));
    expect(asked(messages)).toEqual(asked(french));
  });

  test('hold no straight apostrophe, which would hide what follows it from the plural rules', () => {
    const straight = Object.values(messages).flatMap((texts) =>
      Object.values(texts).filter((text) => text.includes("'")),
    );
    expect(straight).toEqual([]);
  });
});

test('a domain is called in French what the table calls it', () => {
  expect(Object.entries(french.domains ?? {})).toEqual(domains.map(([slug, name]) => [slug, name]));
});

describe('the French texts', () => {
  const texts = Object.entries(french).flatMap(([namespace, all]) =>
    Object.entries(all).map(([key, text]) => `${namespace}.${key}: ${text}`),
  );

  test('never let a line begin or end with a sign that belongs to its neighbour', () => {
    expect(texts.filter((text) => /« | [»;?!€]|(?<!^\S+) :/.test(text.replace(/^\S+: /, '')))).toEqual([]);
  });

  test('have the space that French puts there', () => {
    const withoutAddresses = (text: string) => text.replace(/^\S+: /, '').replace(/https?:\/\/\S+/g, '');
    expect(
      texts.filter((text) => /[^\s\u00a0][»;!?]|[^\s\u00a0]:(?!\w)|«[^\u00a0]/.test(withoutAddresses(text))),
    ).toEqual([]);
  });
});

describe('the Arabic texts', () => {
  const arabic = catalogue.parse(read('ar'));
  /** Values that are numbers, or words of the interface itself. */
  const needNoWall = new Set([
    'count',
    'km',
    'page',
    'pages',
    'year',
    'date',
    'step',
    'centres',
    'label',
    'postalCode',
  ]);

  test('wall off what is put into them, which may run the other way', () => {
    const bare = Object.entries(arabic).flatMap(([namespace, texts]) =>
      Object.entries(texts).flatMap(([key, text]) =>
        argumentsOf(text.replace(/[\u2066\u2068][^\u2069]*\u2069/g, ''))
          .values.filter((name) => text.includes(`{${name}}`) && !needNoWall.has(name))
          .map((name) => `${namespace}.${key}: ${name}`),
      ),
    );
    expect(bare).toEqual([]);
  });
});

describe('the components', () => {
  /** Words for people in the code: JSX text, and attributes that are read or shown. */
  const shownTexts = (code: string): string[] => [
    ...[...code.matchAll(/(?<!=)>([^<>{}=;()|&]+)(?=[<{])/g)].map(([, text = '']) => text),
    ...[...code.matchAll(/\}([^<>{}=;()|&]+)(?=<\/)/g)].map(([, text = '']) => text),
    ...[
      ...code.matchAll(
        /\b(?:aria-label|aria-description|aria-roledescription|aria-valuetext|title|alt|placeholder|label|content)="([^"]*)"/g,
      ),
    ].map(([, text = '']) => text),
  ];
  const hasWord = (text: string) => /\p{Ll}{3,}|[À-ÿ]/u.test(text);

  test('hold no text of their own: every word is in the catalogues', () => {
    const found = sources
      .filter(({ file }) => file.endsWith('.tsx'))
      .flatMap(({ file, code }) =>
        shownTexts(code)
          .filter(hasWord)
          .map((text) => `${file}: ${text.trim()}`),
      );
    expect(found).toEqual([]);
  });

  test('hold no accented word in their strings either', () => {
    const found = sources
      .filter(({ file }) => file.endsWith('.tsx'))
      .flatMap(({ file, code }) =>
        [...code.matchAll(/['"`][^'"`\n]*[À-ÿ][^'"`\n]*['"`]/g)].map(([text]) => `${file}: ${text}`),
      );
    expect(found).toEqual([]);
  });

  test.each([
    ['<p>Aucune formation</p>', true],
    ['<p>Bonjour</p>', true],
    ['<p>Désolé</p>', true],
    ['<p>Bonjour {name} et bienvenue</p>', true],
    ['<button aria-label="Fermer la carte" />', true],
    ['<p>{t("x")}</p>', false],
    ['<p>GET {path}</p>', false],
    ['const f = (a: Array<string>): Array<string> => a.map((b) => b) < c', false],
    ['<Form role="search" className="une classe" aria-labelledby="titre-carte">', false],
  ])('are read rightly by this test: %s', (code, expected) => {
    expect(shownTexts(code).some(hasWord)).toBe(expected);
  });
});
