export type Path = readonly PropertyKey[];

export type LinedJson =
  | { ok: true; value: unknown; lineOf: (path: Path) => number }
  | { ok: false; line: number; message: string };

type Token = { text: string; line: number };

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids control characters inside strings
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

class SyntaxProblem extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Strict JSON whose values know their line, which JSON.parse does not tell: a message that names the line is the
 * difference between a correction of ten seconds and of ten minutes. A name given twice in one object is refused.
 */
export function parseLinedJson(text: string): LinedJson {
  try {
    const lines = new Map<string, number>();
    const value = new Parser(tokenize(text), lines).whole();
    return { ok: true, value, lineOf: (path) => nearestLine(lines, path) };
  } catch (error) {
    if (error instanceof SyntaxProblem) return { ok: false, line: error.line, message: error.message };
    throw error;
  }
}

const keyOf = (path: Path) => JSON.stringify(path.map(String));

/** A missing field has no line: its parent's is the nearest. */
function nearestLine(lines: Map<string, number>, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const line = lines.get(keyOf(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let position = 0;
  const skipSpace = () => {
    SPACE.lastIndex = position;
    const space = SPACE.exec(text)?.[0] ?? '';
    line += space.split('\n').length - 1;
    position += space.length;
  };
  skipSpace();
  while (position < text.length) {
    TOKEN.lastIndex = position;
    const token = TOKEN.exec(text)?.[0];
    if (!token)
      throw new SyntaxProblem(line, `cannot be read from ${JSON.stringify(text.slice(position, position + 20))}`);
    tokens.push({ text: token, line });
    position += token.length;
    skipSpace();
  }
  return tokens;
}

class Parser {
  private next = 0;

  constructor(
    private readonly tokens: Token[],
    private readonly lines: Map<string, number>,
  ) {}

  whole(): unknown {
    const value = this.value([]);
    const rest = this.tokens[this.next];
    if (rest) throw new SyntaxProblem(rest.line, `unexpected ${rest.text} after the end`);
    return value;
  }

  private take(...expected: string[]): Token {
    const token = this.tokens[this.next];
    if (!token) throw new SyntaxProblem(this.tokens.at(-1)?.line ?? 1, 'the file ends too early');
    if (expected.length > 0 && !expected.includes(token.text)) {
      throw new SyntaxProblem(token.line, `expected ${expected.join(' or ')} before ${token.text}`);
    }
    this.next++;
    return token;
  }

  private isNext(text: string): boolean {
    return this.tokens[this.next]?.text === text;
  }

  private value(path: Path): unknown {
    const { text, line } = this.take();
    if (!this.lines.has(keyOf(path))) this.lines.set(keyOf(path), line);
    if (text === '{') return this.object(path);
    if (text === '[') return this.array(path);
    if (/^[}\],:]/.test(text)) throw new SyntaxProblem(line, `unexpected ${text}`);
    return JSON.parse(text);
  }

  private object(path: Path): unknown {
    const entries = new Map<string, unknown>();
    while (!this.isNext('}') || entries.size > 0) {
      const { text, line } = this.take();
      if (!text.startsWith('"')) throw new SyntaxProblem(line, `expected a name between quotes before ${text}`);
      const name: string = JSON.parse(text);
      if (entries.has(name)) throw new SyntaxProblem(line, `${text} is given twice`);
      this.take(':');
      // The line of the name, which is where people look.
      this.lines.set(keyOf([...path, name]), line);
      entries.set(name, this.value([...path, name]));
      if (this.take(',', '}').text === '}') return Object.fromEntries(entries);
    }
    this.take('}');
    return {};
  }

  private array(path: Path): unknown[] {
    const items: unknown[] = [];
    while (!this.isNext(']') || items.length > 0) {
      items.push(this.value([...path, items.length]));
      if (this.take(',', ']').text === ']') return items;
    }
    this.take(']');
    return [];
  }
}
