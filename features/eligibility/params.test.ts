import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parametersOf } from '@/server/routes';
import { answersHref, buildAnswers, hrefWith, hrefWithout, parseAnswers } from './params';
import { type Answers, noAnswers, type Question, questionOrder, questions } from './questions';

const orNone = <T>(known: readonly { answer: T }[]) => fc.constantFrom(null, ...known.map(({ answer }) => answer));
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  place: orNone(questions.place.answers),
  schooling: orNone(questions.schooling.answers),
  jobseeker: orNone(questions.jobseeker.answers),
  months: orNone(questions.months.answers),
});
const parse = (query: string) => parseAnswers(new URLSearchParams(query));

describe('the address holds the answers', () => {
  test('parse undoes build, for any answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(parse(buildAnswers(answers).toString())).toEqual(answers);
      }),
    );
  });

  test('what is built from any query is canonical', () => {
    const anyWord = fc.oneof(
      fc.string(),
      fc.constantFrom('wallonie', ' Bruxelles ', 'CESS', 'oui', '18-mois', 'ne-sais-pas', '__proto__', 'constructor'),
    );
    const anyName = fc.oneof(fc.string(), fc.constantFrom('habite', 'ecole', 'forem', 'duree', 'lieu'));
    fc.assert(
      fc.property(fc.array(fc.tuple(anyName, anyWord)), (pairs) => {
        const answers = parseAnswers(new URLSearchParams(pairs));
        expect(parse(buildAnswers(answers).toString())).toEqual(answers);
      }),
    );
  });

  test.each([
    ['', noAnswers],
    ['habite=wallonie&forem=oui', { ...noAnswers, place: 'WALLONIA', jobseeker: 'YES' }],
    ['habite=%20WALLONIE%20', { ...noAnswers, place: 'WALLONIA' }],
    ['habite=bruxelles&habite=wallonie', { ...noAnswers, place: 'BRUSSELS' }],
    ['habite=mars&ecole=&forem=peut-%C3%AAtre&duree=-1', noAnswers],
    ['habite=oui&forem=wallonie', noAnswers],
    ['habite=__proto__&ecole=constructor', noAnswers],
    ['place=WALLONIA', noAnswers],
  ])('%s is read with forgiveness', (query, answers) => {
    expect(parse(query)).toEqual(answers);
  });

  test('the front lets exactly these parameters through', () => {
    const names = questionOrder.map((question) => questions[question].param);
    expect(Object.keys(parametersOf('/est-ce-pour-moi'))).toEqual(names);
  });

  test('no word stands for two answers of a question', () => {
    for (const question of questionOrder) {
      const words = questions[question].answers.map(({ word }) => word);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).toMatch(/^[a-z0-9-]+$/);
    }
  });
});

test('links give one answer more, take one away, or begin again', () => {
  const said = parse('habite=wallonie&forem=oui');
  const question: Question = 'schooling';
  expect(hrefWith(said, question, 'cess')).toBe('/est-ce-pour-moi?habite=wallonie&ecole=cess&forem=oui');
  expect(hrefWithout(said, 'place')).toBe('/est-ce-pour-moi?forem=oui');
  expect(answersHref()).toBe('/est-ce-pour-moi');
});
