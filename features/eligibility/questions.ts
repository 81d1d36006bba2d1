/**
 * The questions in the order in which they are asked; each answer with its word in addresses. Plain enough to be answered
 * without a paper in hand, and none of them says who answers.
 */
export const questions = {
  place: {
    param: 'habite',
    answers: [
      { answer: 'WALLONIA', word: 'wallonie' },
      { answer: 'BRUSSELS', word: 'bruxelles' },
      { answer: 'GERMAN_SPEAKING', word: 'germanophone' },
      { answer: 'ELSEWHERE', word: 'ailleurs' },
      { answer: 'UNKNOWN', word: 'ne-sais-pas' },
    ],
  },
  /** Certificates of an upper year without CESS, and those of other countries, are ranked one by one: `OTHER`. */
  schooling: {
    param: 'ecole',
    answers: [
      { answer: 'COMPULSORY', word: 'obligatoire' },
      { answer: 'WITHOUT_CESS', word: 'sans-cess' },
      { answer: 'CESS', word: 'cess' },
      { answer: 'OTHER', word: 'autre' },
      { answer: 'UNKNOWN', word: 'ne-sais-pas' },
    ],
  },
  /** A jobseeker in the sense of the rules: registered with the Forem and without work. */
  jobseeker: {
    param: 'forem',
    answers: [
      { answer: 'YES', word: 'oui' },
      { answer: 'NO', word: 'non' },
      { answer: 'UNKNOWN', word: 'ne-sais-pas' },
    ],
  },
  /** Months as such a jobseeker, among the last 24. */
  months: {
    param: 'duree',
    answers: [
      { answer: 'EIGHTEEN', word: '18-mois' },
      { answer: 'FEWER', word: 'moins' },
      { answer: 'UNKNOWN', word: 'ne-sais-pas' },
    ],
  },
} as const;

export type Question = keyof typeof questions;
type AnswersTo = { [Q in Question]: (typeof questions)[Q]['answers'][number]['answer'] };
export type Answer<Q extends Question = Question> = AnswersTo[Q];

/** What was said so far; `null` = not asked yet. */
export type Answers = { readonly [Q in Question]: Answer<Q> | null };

/** A question with an answer to it: names its texts and its picture. */
export type AnswerId = { [Q in Question]: `${Q}${Answer<Q>}` }[Question];

export const questionOrder = ['place', 'schooling', 'jobseeker', 'months'] as const satisfies readonly Question[];

export const noAnswers: Answers = { place: null, schooling: null, jobseeker: null, months: null };
