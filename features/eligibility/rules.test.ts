import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, noAnswers, type Question, questionOrder, questions } from './questions';
import { listMatchingRules, listReasons, nextStep, previousQuestion, type Rule, type RuleName, rules } from './rules';
import { sources } from './sources';

const everyRule: readonly Rule[] = rules;

function listAnswers<A>(question: { answers: readonly { answer: A }[] }): A[] {
  return question.answers.map(({ answer }) => answer);
}

/** Every way to answer all questions. */
const complete: Answers[] = listAnswers(questions.place).flatMap((place) =>
  listAnswers(questions.schooling).flatMap((schooling) =>
    listAnswers(questions.jobseeker).flatMap((jobseeker) =>
      listAnswers(questions.months).map((months) => ({ place, schooling, jobseeker, months })),
    ),
  ),
);

const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  place: fc.constantFrom(null, ...listAnswers(questions.place)),
  schooling: fc.constantFrom(null, ...listAnswers(questions.schooling)),
  jobseeker: fc.constantFrom(null, ...listAnswers(questions.jobseeker)),
  months: fc.constantFrom(null, ...listAnswers(questions.months)),
});

/** What a visitor says in each case, and what the law, as far as it was read, makes of it. */
const cases: [
  RuleName,
  string,
  Partial<Answers>,
  Rule['outcome']['kind'],
  Rule['confidence'],
  (keyof typeof sources)[],
][] = [
  ['BRUSSELS', 'Brussels has OISP, no CISP', { place: 'BRUSSELS' }, 'RATHER', 'SOLID', ['GUIDE_2024']],
  [
    'GERMAN_SPEAKING',
    'the decree settles a matter of art. 127, so probably not there',
    { place: 'GERMAN_SPEAKING' },
    'ASK',
    'DERIVED',
    ['DECREE_FRENCH_SPEAKING'],
  ],
  ['ELSEWHERE', 'no source read', { place: 'ELSEWHERE' }, 'ASK', 'UNREAD', ['DECREE']],
  [
    'AT_SCHOOL',
    'common base: school is no longer compulsory',
    { place: 'WALLONIA', schooling: 'COMPULSORY' },
    'RATHER',
    'SOLID',
    ['DECREE', 'SECTOR_2013', 'SECTOR_2016'],
  ],
  ['SCHOOLING_UNKNOWN', 'cannot be said', { place: 'WALLONIA', schooling: 'UNKNOWN' }, 'ASK', 'UNREAD', ['DECREE']],
  [
    'NOT_JOBSEEKER',
    'the other categories are known in part',
    { place: 'WALLONIA', schooling: 'WITHOUT_CESS', jobseeker: 'NO' },
    'ASK',
    'PARTIAL',
    ['DECREE', 'SECTOR_2016'],
  ],
  [
    'JOBSEEKER_UNKNOWN',
    'cannot be said',
    { place: 'WALLONIA', schooling: 'CESS', jobseeker: 'UNKNOWN' },
    'ASK',
    'UNREAD',
    ['DECREE'],
  ],
  [
    'LOW_DIPLOMA',
    'jobseeker with at most the CESDD',
    { place: 'WALLONIA', schooling: 'WITHOUT_CESS', jobseeker: 'YES' },
    'LIKELY',
    'SOLID',
    ['DECREE', 'SECTOR_2013', 'SECTOR_2016', 'GUIDE_2024'],
  ],
  [
    'LONG_TERM',
    '18 months in 24, whatever the diploma',
    { place: 'WALLONIA', schooling: 'CESS', jobseeker: 'YES', months: 'EIGHTEEN' },
    'LIKELY',
    'SOLID',
    ['DECREE', 'SECTOR_2013', 'SECTOR_2016', 'GUIDE_2024'],
  ],
  [
    'CESS_FEWER_MONTHS',
    'exception of art. 6, at a rate that was not found',
    { place: 'WALLONIA', schooling: 'CESS', jobseeker: 'YES', months: 'FEWER' },
    'ASK',
    'PARTIAL',
    ['DECREE_EXCEPTION', 'SECTOR_2016'],
  ],
  [
    'OTHER_FEWER_MONTHS',
    'which diplomas count is settled one by one',
    { place: 'WALLONIA', schooling: 'OTHER', jobseeker: 'YES', months: 'FEWER' },
    'ASK',
    'PARTIAL',
    ['DECREE', 'DIPLOMAS_2017'],
  ],
  [
    'MONTHS_UNKNOWN',
    'cannot be said',
    { place: 'WALLONIA', schooling: 'OTHER', jobseeker: 'YES', months: 'UNKNOWN' },
    'ASK',
    'UNREAD',
    ['DECREE', 'SECTOR_2013', 'SECTOR_2016', 'GUIDE_2024'],
  ],
];

describe('each rule', () => {
  test.each(cases)('%s: %s', (name, _why, said, kind, confidence, from) => {
    const step = nextStep({ ...noAnswers, ...said });
    expect(step).toMatchObject({ kind: 'RESULT', rule: { name, outcome: { kind }, confidence, sources: from } });
  });

  test('has its case here', () => {
    expect(cases.map(([name]) => name).toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
  });

  test('names its sources, each a text that is shown', () => {
    for (const rule of everyRule) {
      expect(rule.sources.length, rule.name).toBeGreaterThan(0);
      for (const name of rule.sources) expect(sources[name].length).toBeGreaterThan(20);
    }
  });
});

describe('rule 8 of the product', () => {
  test('every way to answer leads to exactly one outcome', () => {
    expect(complete).toHaveLength(5 * 5 * 3 * 3);
    for (const answers of complete) expect(listMatchingRules(answers), JSON.stringify(answers)).toHaveLength(1);
  });

  test('no outcome is a bare no: where it is not "probably", it says whom to ask or what fits better', () => {
    for (const { outcome } of everyRule) {
      expect(['LIKELY', 'ASK', 'RATHER']).toContain(outcome.kind);
      if (outcome.kind === 'RATHER') expect(outcome.instead).toBeTruthy();
    }
  });

  test('what is not solid only sends to the centre or the Forem', () => {
    for (const { name, confidence, outcome } of everyRule) {
      if (confidence !== 'SOLID') expect(outcome.kind, name).toBe('ASK');
    }
  });

  test('« je ne sais pas » is an answer to every question, and is never held against anybody', () => {
    for (const question of questionOrder)
      expect(questions[question].answers.map(({ answer }) => answer)).toContain('UNKNOWN');
    const unsure = complete.filter((answers) => Object.values(answers).includes('UNKNOWN'));
    for (const answers of unsure) {
      const [rule] = listMatchingRules(answers);
      const because = rule ? listReasons(rule).map((question) => answers[question]) : [];
      if (rule?.outcome.kind === 'RATHER') expect(because.filter((said) => said !== 'UNKNOWN')).not.toHaveLength(0);
      if (because.slice(1).includes('UNKNOWN')) expect(rule?.outcome.kind).toBe('ASK');
    }
  });

  test('"probably yes" is said to the two solid categories and to nobody else', () => {
    for (const answers of complete) {
      const { place, schooling, jobseeker, months } = answers;
      const pastSchool = schooling !== 'COMPULSORY' && schooling !== 'UNKNOWN';
      const isJobseeker = (place === 'WALLONIA' || place === 'UNKNOWN') && pastSchool && jobseeker === 'YES';
      const expected = isJobseeker && (schooling === 'WITHOUT_CESS' || months === 'EIGHTEEN');
      expect(listMatchingRules(answers)[0]?.outcome.kind === 'LIKELY', JSON.stringify(answers)).toBe(expected);
    }
  });
});

describe('the way through the questions', () => {
  test('from any answers: the next question or a result, at most one, and more answers never undo a result', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (said, more) => {
        const step = nextStep(said);
        expect(listMatchingRules(said).length).toBeLessThanOrEqual(1);
        if (step.kind === 'QUESTION') {
          expect(said[step.question]).toBeNull();
          return;
        }
        const filled: Answers = {
          place: said.place ?? more.place,
          schooling: said.schooling ?? more.schooling,
          jobseeker: said.jobseeker ?? more.jobseeker,
          months: said.months ?? more.months,
        };
        expect(nextStep(filled)).toEqual(step);
        for (const question of listReasons(step.rule)) expect(said[question]).not.toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  test('somebody without CESS answers three questions, nobody more than four', () => {
    const asked = (all: Answers): Question[] => {
      const list: Question[] = [];
      let said = noAnswers;
      for (let step = nextStep(said); step.kind === 'QUESTION'; step = nextStep(said)) {
        list.push(step.question);
        said = { ...said, [step.question]: all[step.question] };
      }
      return list;
    };
    const lowDiploma = { place: 'WALLONIA', schooling: 'WITHOUT_CESS', jobseeker: 'YES', months: 'FEWER' } as const;
    expect(asked(lowDiploma)).toEqual(['place', 'schooling', 'jobseeker']);
    expect(asked({ ...lowDiploma, schooling: 'CESS' })).toEqual(['place', 'schooling', 'jobseeker', 'months']);
    expect(asked({ ...lowDiploma, place: 'BRUSSELS' })).toEqual(['place']);
    for (const answers of complete) expect(asked(answers).length).toBeLessThanOrEqual(4);
  });

  test('goes back one question at a time', () => {
    expect(previousQuestion('place')).toBeNull();
    expect(previousQuestion('schooling')).toBe('place');
    expect(previousQuestion('months')).toBe('jobseeker');
  });
});
