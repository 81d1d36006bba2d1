import { type Answer, type Answers, type Question, questionOrder } from './questions';
import type { SourceName } from './sources';

/** There is no "no" among them: whom the known rules leave out is told where to ask, or what fits better. */
export type Outcome = { kind: 'LIKELY' } | { kind: 'ASK' } | { kind: 'RATHER'; instead: 'OISP' | 'SCHOOL' };

/**
 * SOLID: read in an official or sector source, or confirmed by two. PARTIAL: read in part, second-hand or old. DERIVED:
 * inferred. UNREAD: no source was found. All but SOLID can only lead to « demandez au centre ou au Forem ».
 */
export type Confidence = 'SOLID' | 'PARTIAL' | 'DERIVED' | 'UNREAD';

export type Rule = {
  name: string;
  /** Question by question, the answers it is for. It says nothing of the others, so they need not be asked. */
  when: { readonly [Q in Question]?: readonly Answer<Q>[] };
  outcome: Outcome;
  confidence: Confidence;
  sources: readonly SourceName[];
  /** Paper to bring; the whole list of papers is not known, so the centre is asked for the others. */
  bring: 'FOREM_CERTIFICATE' | 'ASK';
};

/** Where one lives is no condition of the rules: who does not know is asked on. */
const inWallonia = ['WALLONIA', 'UNKNOWN'] as const;
const pastSchool = ['WITHOUT_CESS', 'CESS', 'OTHER'] as const;
const otherThanLowDiploma = ['CESS', 'OTHER'] as const;

const askOnly = { outcome: { kind: 'ASK' }, bring: 'ASK' } as const;
const askWithCertificate = { outcome: { kind: 'ASK' }, bring: 'FOREM_CERTIFICATE' } as const;
const likely = { outcome: { kind: 'LIKELY' }, confidence: 'SOLID', bring: 'FOREM_CERTIFICATE' } as const;

/** Who may be a trainee, as far as it is known. The rules shut each other out: their order does not matter. */
export const rules = [
  {
    name: 'BRUSSELS',
    when: { place: ['BRUSSELS'] },
    outcome: { kind: 'RATHER', instead: 'OISP' },
    confidence: 'SOLID',
    sources: ['GUIDE_2024'],
    bring: 'ASK',
  },
  {
    name: 'GERMAN_SPEAKING',
    when: { place: ['GERMAN_SPEAKING'] },
    ...askOnly,
    confidence: 'DERIVED',
    sources: ['DECREE_FRENCH_SPEAKING'],
  },
  { name: 'ELSEWHERE', when: { place: ['ELSEWHERE'] }, ...askOnly, confidence: 'UNREAD', sources: ['DECREE'] },
  {
    name: 'AT_SCHOOL',
    when: { place: inWallonia, schooling: ['COMPULSORY'] },
    outcome: { kind: 'RATHER', instead: 'SCHOOL' },
    confidence: 'SOLID',
    sources: ['DECREE', 'SECTOR_2013', 'SECTOR_2016'],
    bring: 'ASK',
  },
  {
    name: 'SCHOOLING_UNKNOWN',
    when: { place: inWallonia, schooling: ['UNKNOWN'] },
    ...askOnly,
    confidence: 'UNREAD',
    sources: ['DECREE'],
  },
  {
    name: 'NOT_JOBSEEKER',
    when: { place: inWallonia, schooling: pastSchool, jobseeker: ['NO'] },
    ...askOnly,
    confidence: 'PARTIAL',
    sources: ['DECREE', 'SECTOR_2016'],
  },
  {
    name: 'JOBSEEKER_UNKNOWN',
    when: { place: inWallonia, schooling: pastSchool, jobseeker: ['UNKNOWN'] },
    ...askOnly,
    confidence: 'UNREAD',
    sources: ['DECREE'],
  },
  {
    name: 'LOW_DIPLOMA',
    when: { place: inWallonia, schooling: ['WITHOUT_CESS'], jobseeker: ['YES'] },
    ...likely,
    sources: ['DECREE', 'SECTOR_2013', 'SECTOR_2016', 'GUIDE_2024'],
  },
  {
    name: 'LONG_TERM',
    when: { place: inWallonia, schooling: otherThanLowDiploma, jobseeker: ['YES'], months: ['EIGHTEEN'] },
    ...likely,
    sources: ['DECREE', 'SECTOR_2013', 'SECTOR_2016', 'GUIDE_2024'],
  },
  {
    name: 'CESS_FEWER_MONTHS',
    when: { place: inWallonia, schooling: ['CESS'], jobseeker: ['YES'], months: ['FEWER'] },
    ...askWithCertificate,
    confidence: 'PARTIAL',
    sources: ['DECREE_EXCEPTION', 'SECTOR_2016'],
  },
  {
    name: 'OTHER_FEWER_MONTHS',
    when: { place: inWallonia, schooling: ['OTHER'], jobseeker: ['YES'], months: ['FEWER'] },
    ...askWithCertificate,
    confidence: 'PARTIAL',
    sources: ['DECREE', 'DIPLOMAS_2017'],
  },
  {
    name: 'MONTHS_UNKNOWN',
    when: { place: inWallonia, schooling: otherThanLowDiploma, jobseeker: ['YES'], months: ['UNKNOWN'] },
    ...askWithCertificate,
    confidence: 'UNREAD',
    sources: ['DECREE', 'SECTOR_2013', 'SECTOR_2016', 'GUIDE_2024'],
  },
] as const satisfies readonly Rule[];

export type RuleName = (typeof rules)[number]['name'];
export type AppliedRule = Rule & { name: RuleName };

export type Step = { kind: 'QUESTION'; question: Question } | { kind: 'RESULT'; rule: AppliedRule };

/** The result as soon as a rule settles it, else the next question: nobody is asked what would change nothing. */
export function nextStep(answers: Answers): Step {
  const rule = listMatchingRules(answers)[0];
  if (rule) return { kind: 'RESULT', rule };
  const question = questionOrder.find((one) => answers[one] === null);
  if (!question) throw new Error(`No rule for ${JSON.stringify(answers)}`);
  return { kind: 'QUESTION', question };
}

/** For the proof that there is never more than one. */
export function listMatchingRules(answers: Answers): AppliedRule[] {
  return rules.filter((rule: AppliedRule) =>
    questionOrder.every((question) => {
      const wanted: readonly string[] | undefined = rule.when[question];
      const answer = answers[question];
      return !wanted || (answer !== null && wanted.includes(answer));
    }),
  );
}

/** « Parce que vous avez dit… »: the questions whose answers led here, in order. */
export function listReasons(rule: Rule): Question[] {
  return questionOrder.filter((question) => rule.when[question]);
}

/** The question before the next one, to go back to; null at the first. */
export function previousQuestion(question: Question): Question | null {
  return questionOrder[questionOrder.indexOf(question) - 1] ?? null;
}
