import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSentences } from './sentences';
import type { Branch, ElementFacts, SpokenNode } from './spoken-runs';

type Node = SpokenNode<string>;

const plain: ElementFacts = {
  tag: 'div',
  role: null,
  lang: null,
  name: null,
  isAriaHidden: false,
  isLeftOut: false,
  display: 'block',
  isLifted: false,
};

let count = 0;
const text = (value: string): Node => ({ kind: 'TEXT', text: value, source: `${++count}` });
const element = (facts: Partial<ElementFacts>, ...children: (Node | string)[]): Branch<string> => ({
  kind: 'ELEMENT',
  facts: { ...plain, ...facts },
  source: `<${facts.tag ?? 'div'}>`,
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
});
const inline = (tag: string, ...children: (Node | string)[]) => element({ tag, display: 'inline' }, ...children);
const said = (...children: (Node | string)[]) => toSentences(element({}, ...children), 'fr').map((one) => one.text);

describe('what is not read', () => {
  const silences: [string, Partial<ElementFacts>][] = [
    ['what is not displayed', { display: 'none' }],
    ['what is hidden from screen readers', { isAriaHidden: true }],
    ['what the page leaves out', { isLeftOut: true }],
    ['navigation', { tag: 'nav' }],
    ['navigation by role', { role: 'navigation' }],
    ['the proposals of a field', { role: 'listbox' }],
    ['the choices of a field', { tag: 'select' }],
    ['drawings', { tag: 'svg' }],
    ['scripts', { tag: 'script' }],
  ];
  test.each(silences)('%s', (_, facts) => {
    expect(said('Avant. ', element(facts, 'caché', element({}, 'plus loin')), 'Après.').join(' ')).toBe(
      'Avant. Après.',
    );
  });

  test('a name does not make heard what is hidden', () => {
    expect(said(element({ tag: 'a', name: 'Fermer', isAriaHidden: true }, 'x'))).toEqual([]);
  });
});

describe('how it is cut', () => {
  test('blocks are sentences of their own; words within a line are not', () => {
    expect(
      said(
        element({ tag: 'h3' }, inline('a', 'Jardinage')),
        element({ tag: 'p' }, 'À ', inline('b', 'Namur'), ', près de vous'),
      ),
    ).toEqual(['Jardinage', 'À Namur, près de vous']);
  });

  test('a link laid out in blocks is still one thing, its hidden words said with it', () => {
    const link = element(
      { tag: 'a' },
      element({ tag: 'span' }, 'Cuisine'),
      element({ tag: 'span', isAriaHidden: true }, '12'),
      element({ tag: 'span', isLifted: true }, ' : 12 formations'),
    );
    expect(said(link)).toEqual(['Cuisine : 12 formations']);
  });

  test('words for screen readers stay in the sentence that they complete', () => {
    expect(
      said(element({ tag: 'p' }, '30 formations', element({ tag: 'span', isLifted: true }, ', page 1 sur 2'))),
    ).toEqual(['30 formations, page 1 sur 2']);
  });

  test('the name of a button or picture is read instead of its content', () => {
    expect(said(element({ tag: 'button', name: 'Fermer' }, 'x'), element({ tag: 'img', name: 'Un jardin' }))).toEqual([
      'Fermer',
      'Un jardin',
    ]);
  });

  test('a field is read by its label', () => {
    expect(said(element({ tag: 'label' }, 'Où ?'), element({ tag: 'input' }))).toEqual(['Où ?']);
  });

  test('abbreviations and line breaks of the source end nothing', () => {
    expect(said('M. Dupont habite\n  ici. Il travaille.')).toEqual(['M. Dupont habite ici.', 'Il travaille.']);
  });

  test('another language begins another sentence and keeps its place', () => {
    const page = element(
      {},
      'Opleiding: ',
      element({ tag: 'span', display: 'inline', lang: 'fr' }, 'Cuisine'),
      ' in Namen',
    );
    expect(toSentences(page, 'nl').map(({ text, lang }) => [lang, text])).toEqual([
      ['nl', 'Opleiding:'],
      ['fr', 'Cuisine'],
      ['nl', 'in Namen'],
    ]);
  });

  test('signs are not spelt out', () => {
    expect(said('EFT · DéFI → Namur')).toEqual(['EFT, DéFI Namur']);
    expect(said('Métier', inline('span', ' , 14 formations'))).toEqual(['Métier, 14 formations']);
  });

  test('a long sentence is cut after a comma', () => {
    const clause = 'une formation pour apprendre un métier, ';
    const parts = said(clause.repeat(12));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part).toMatch(/^une .* métier$/);
  });

  test('without Intl.Segmenter sentences are still found', () => {
    const texts = toSentences(element({}, 'Bonjour ! Ça va ? « Oui. » Bien.'), 'fr', null).map((one) => one.text);
    expect(texts).toEqual(['Bonjour !', 'Ça va ?', '« Oui. »', 'Bien.']);
  });
});

const words = fc.oneof(
  fc.string({ maxLength: 20, unit: 'grapheme' }),
  fc.constantFrom('Bonjour. ', 'Ça va ? ', ' M. Dupont, ', 'أهلا، ', '\n  ', `${'mot '.repeat(60)}`),
);
const tree = fc.letrec<{ node: Node; element: Node; text: Node }>((tie) => ({
  node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('text'), tie('element')),
  text: words.map(text),
  element: fc
    .record({
      facts: fc.record({
        tag: fc.constantFrom('div', 'span', 'a', 'p', 'nav', 'br', 'svg'),
        display: fc.constantFrom('block', 'inline', 'flex', 'inline-flex', 'contents', 'none'),
        lang: fc.constantFrom(null, 'fr', 'nl', 'ar'),
        isAriaHidden: fc.boolean(),
        isLifted: fc.boolean(),
      }),
      children: fc.array(tie('node'), { maxLength: 4 }),
    })
    .map(({ facts, children }) => element(facts, ...children)),
}));

/** Another way to the same answer: the texts that no silent element holds, one after the other. */
function heard(node: Node): { source: string; text: string }[] {
  if (node.kind === 'TEXT') return [{ source: node.source, text: node.text }];
  const { display, isAriaHidden, tag } = node.facts;
  if (display === 'none' || isAriaHidden || tag === 'nav' || tag === 'svg') return [];
  return node.children.flatMap(heard);
}

const letters = (value: string) => value.replace(/[^\p{L}\p{N}]/gu, '');

describe.each([
  ['with Intl.Segmenter', Intl.Segmenter],
  ['without', null],
] as const)('%s, for any page', (_, segmenter) => {
  test('nothing is lost, nothing is said twice, nothing hidden is said, and the order is kept', () => {
    fc.assert(
      fc.property(fc.array(tree.node, { maxLength: 5 }), (children) => {
        const root = element({}, ...children);
        const sentences = toSentences(root, 'fr', segmenter);
        const texts = heard(root);
        expect(letters(sentences.map((one) => one.text).join(''))).toBe(letters(texts.map((one) => one.text).join('')));
        const byId = new Map(texts.map((one) => [one.source, one.text]));
        for (const sentence of sentences) {
          const shown = sentence.pieces.map(({ source, start, end }) => byId.get(source)?.slice(start, end)).join('');
          expect(letters(shown)).toBe(letters(sentence.text));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('no sentence lasts long enough for Chrome to fall silent, unless it is one endless word', () => {
    fc.assert(
      fc.property(fc.array(tree.node, { maxLength: 5 }), (children) => {
        for (const { text: one } of toSentences(element({}, ...children), 'fr', segmenter))
          expect(one.length <= 160 || !one.includes(' ')).toBe(true);
      }),
    );
  });
});
