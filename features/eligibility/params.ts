import { type Answers, noAnswers, type Question, questionOrder, questions } from './questions';

const PATH = '/est-ce-pour-moi';

/** Reads what was said so far. Forgives: what is not an answer counts as not said, and is asked. Inverse of `buildAnswers`. */
export function parseAnswers(params: URLSearchParams): Answers {
  return {
    place: answerOf(questions.place.answers, params.get(questions.place.param)),
    schooling: answerOf(questions.schooling.answers, params.get(questions.schooling.param)),
    jobseeker: answerOf(questions.jobseeker.answers, params.get(questions.jobseeker.param)),
    months: answerOf(questions.months.answers, params.get(questions.months.param)),
  };
}

export function buildAnswers(answers: Answers): URLSearchParams {
  const params = new URLSearchParams();
  for (const question of questionOrder) {
    const { param, answers: known } = questions[question];
    const word = known.find(({ answer }) => answer === answers[question])?.word;
    if (word) params.set(param, word);
  }
  return params;
}

export function answersHref(answers: Answers = noAnswers): string {
  const query = buildAnswers(answers).toString();
  return query ? `${PATH}?${query}` : PATH;
}

/** The address where one answer more is given, or another one to the same question. */
export function hrefWith(answers: Answers, question: Question, word: string): string {
  const params = buildAnswers(answers);
  params.set(questions[question].param, word);
  return answersHref(parseAnswers(params));
}

/** The address where one question is asked again and all other answers stay. */
export function hrefWithout(answers: Answers, question: Question): string {
  return answersHref({ ...answers, [question]: null });
}

function answerOf<A extends string>(known: readonly { answer: A; word: string }[], raw: string | null): A | null {
  const word = raw?.trim().toLowerCase();
  return known.find((one) => one.word === word)?.answer ?? null;
}
