/**
 * Texts of PostgreSQL's `tsquery` as trees, to say them shorter. A search joins what several words and concepts find, and
 * the same sign comes again and again; each one left costs time in every row that is looked at.
 */
type Query =
  | Word
  | { kind: 'and'; parts: Query[] }
  | { kind: 'or'; parts: Query[] }
  /** Words that follow each other, the second `distance` places after the first. */
  | { kind: 'phrase'; left: Query; right: Query; distance: number };

/** `weights`: the parts of the text where the word counts, "AC"; empty = anywhere. */
type Word = { kind: 'word'; word: string; isPrefix: boolean; weights: string };

/** A query of one word, as it stands in `search_vector`. */
export function quote(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** What fits all of the queries; null = there is none. */
export function both(queries: readonly [string, ...(string | null)[]]): string;
export function both(queries: readonly (string | null)[]): string | null;
export function both(queries: readonly (string | null)[]): string | null {
  return join(queries, ' & ');
}

/** What fits one of them. */
export const either = (queries: readonly (string | null)[]): string | null => join(queries, ' | ');

function join(queries: readonly (string | null)[], operator: string): string | null {
  const some = queries.filter((query) => query !== null);
  return some.length === 0 ? null : some.map((query) => `(${query})`).join(operator);
}

/** The same query without what it says twice. */
export function simplify(query: string): string {
  return write(shorten(parse(query)));
}

/** The same query, of some parts of the text alone: A titles, B names, C description, D places. */
export function inParts(query: string, weights: string): string {
  return write(restrict(parse(query), weights));
}

/**
 * The query in stages, the alternatives that an index answers at once first: single words, then phrases and conditions.
 * Together they find the same, each row once.
 */
export function inStages(query: string): string[] {
  const whole = parse(query);
  if (whole.kind !== 'or') return [query];
  const words = whole.parts.filter(({ kind }) => kind === 'word');
  const others = whole.parts.filter(({ kind }) => kind !== 'word');
  if (words.length === 0 || others.length === 0) return [query];
  const first = write({ kind: 'or', parts: words });
  return [first, `(${write({ kind: 'or', parts: others })}) & !(${first})`];
}

function shorten(query: Query): Query {
  if (query.kind === 'word' || query.kind === 'phrase') return query;
  const { kind } = query;
  const parts = query.parts.map(shorten).flatMap((part) => (part.kind === kind ? part.parts : [part]));
  // Of two signs of which one is always there when the other is, an alternative needs the wider, a condition the narrower.
  const isNeedless = (part: Query, other: Query) => (kind === 'or' ? implies(part, other) : implies(other, part));
  const kept: Query[] = [];
  for (const part of parts) {
    if (kept.some((other) => isNeedless(part, other))) continue;
    const still = kept.filter((other) => !isNeedless(other, part));
    kept.splice(0, kept.length, ...still, part);
  }
  const [first] = kept;
  return first && kept.length === 1 ? first : { kind, parts: kept };
}

/** True = whatever fits `a` fits `b`; false = perhaps not. */
function implies(a: Query, b: Query): boolean {
  if (a.kind === 'or') return a.parts.every((part) => implies(part, b));
  if (b.kind === 'and') return b.parts.every((part) => implies(a, part));
  if (b.kind === 'or') return b.parts.some((part) => implies(a, part));
  if (a.kind === 'and') return a.parts.some((part) => implies(part, b));
  if (b.kind === 'phrase') return write(a) === write(b);
  if (a.kind === 'phrase') return implies(a.left, b) || implies(a.right, b);
  const isSameWord = b.isPrefix ? a.word.startsWith(b.word) : a.word === b.word && !a.isPrefix;
  return (
    isSameWord && (b.weights === '' || (a.weights !== '' && [...a.weights].every((one) => b.weights.includes(one))))
  );
}

function restrict(query: Query, weights: string): Query {
  switch (query.kind) {
    case 'word':
      return { ...query, weights };
    case 'phrase':
      return { ...query, left: restrict(query.left, weights), right: restrict(query.right, weights) };
    default:
      return { ...query, parts: query.parts.map((part) => restrict(part, weights)) };
  }
}

const token = /\s*(?:'((?:[^']|'')*)'(?::(\*?)([A-D]*))?|(<(?:-|\d+)>)|([&|()]))/y;

/** Reads what PostgreSQL writes. Operators from the weakest to the strongest: `|`, `&`, `<->`. */
function parse(text: string): Query {
  const tokens = [...read(text)];
  let at = 0;
  const takes = (symbol: string) => tokens[at]?.symbol === symbol && ++at > 0;

  const list = (kind: 'and' | 'or', symbol: string, part: () => Query): Query => {
    const first = part();
    const parts = [first];
    while (takes(symbol)) parts.push(part());
    return parts.length === 1 ? first : { kind, parts };
  };
  const or = (): Query => list('or', '|', and);
  const and = (): Query => list('and', '&', phrase);
  const phrase = (): Query => {
    let left = operand();
    for (let next = tokens[at]; next?.distance !== undefined; next = tokens[at]) {
      at += 1;
      left = { kind: 'phrase', left, right: operand(), distance: next.distance };
    }
    return left;
  };
  const operand = (): Query => {
    if (takes('(')) {
      const inner = or();
      if (!takes(')')) throw new Error(`not a tsquery: ${text}`);
      return inner;
    }
    const word = tokens[at]?.word;
    if (!word) throw new Error(`not a tsquery: ${text}`);
    at += 1;
    return word;
  };

  const query = or();
  if (at !== tokens.length) throw new Error(`not a tsquery: ${text}`);
  return query;
}

type Token = { symbol?: string; distance?: number; word?: Word };

function* read(text: string): Generator<Token> {
  token.lastIndex = 0;
  while (text.slice(token.lastIndex).trim() !== '') {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`not a tsquery at ${at}: ${text}`);
    const [, word, star, weights, distance, symbol] = match;
    if (word !== undefined) {
      yield {
        word: {
          kind: 'word',
          word: word.replaceAll("''", "'").replaceAll('\\\\', '\\'),
          isPrefix: star === '*',
          weights: weights ?? '',
        },
      };
    } else if (distance !== undefined) yield { distance: distance === '<->' ? 1 : Number(distance.slice(1, -1)) };
    else if (symbol !== undefined) yield { symbol };
  }
}

function write(query: Query): string {
  switch (query.kind) {
    case 'word': {
      const word = quote(query.word);
      return query.isPrefix || query.weights ? `${word}:${query.isPrefix ? '*' : ''}${query.weights}` : word;
    }
    case 'phrase':
      return `${writeInside(query.left)} <${query.distance === 1 ? '-' : query.distance}> ${writeInside(query.right)}`;
    case 'and':
      return query.parts.map(writeInside).join(' & ');
    case 'or':
      return query.parts.map(writeInside).join(' | ');
  }
}

function writeInside(query: Query): string {
  return query.kind === 'word' ? write(query) : `(${write(query)})`;
}
