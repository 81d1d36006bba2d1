import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** What is kept of a body: compressed twice, or as it is when compressing gains nothing. */
export type Body = { br: Buffer; gzip: Buffer } | { identity: Buffer };

const toBrotli = promisify(brotliCompress);
const fromBrotli = promisify(brotliDecompress);
const toGzip = promisify(gzip);

/** Under this a compressed body does not save a network packet. */
const WORTH_COMPRESSING = 400;

/** @param quality of brotli: 9 for what is kept, 4 for what is sent once */
export async function compress(body: Buffer, contentType: string, quality: 4 | 9): Promise<Body> {
  if (body.length < WORTH_COMPRESSING || !isCompressible(contentType)) return { identity: body };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    // A window no larger than the body: the usual 4 MB, with tables to match, is most of what a rendering allocates.
    [constants.BROTLI_PARAM_LGWIN]: windowFor(body.length),
  };
  const [br, gz] = await Promise.all([toBrotli(body, { params }), toGzip(body, { level: quality })]);
  return { br, gzip: gz };
}

/** The smallest window, as a power of two, that sees the whole body. */
function windowFor(bytes: number): number {
  const bits = Math.ceil(Math.log2(bytes + 16));
  return Math.min(Math.max(bits, constants.BROTLI_MIN_WINDOW_BITS), 22);
}

/** The plain bytes are made on demand: nearly every client takes brotli or gzip, and memory is better spent on pages. */
export function bodyIn(body: Body, encoding: Encoding): Buffer | Promise<Buffer> {
  if ('identity' in body) return body.identity;
  return encoding === 'identity' ? fromBrotli(body.br) : body[encoding];
}

export function bodyBytes(body: Body): number {
  return 'identity' in body ? body.identity.length : body.br.length + body.gzip.length;
}

/** The encoding of the reply: the client's preference, and brotli before gzip when it has none. */
export function chooseEncoding(acceptEncoding: string | undefined, body: Body): Encoding {
  if ('identity' in body || acceptEncoding === undefined) return 'identity';
  const known = chosen.get(acceptEncoding);
  if (known) return known;
  const encoding = negotiate(acceptEncoding);
  if (chosen.size < 200) chosen.set(acceptEncoding, encoding);
  return encoding;
}

/** Browsers send a handful of different headers; reading them again for each page would be most of a cached reply. */
const chosen = new Map<string, Encoding>();

function negotiate(acceptEncoding: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of acceptEncoding.toLowerCase().replace(/\s+/g, '').split(',')) {
    const [name = '', ...parameters] = part.split(';');
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    if (name) weights.set(name === 'x-gzip' ? 'gzip' : name, /^(?:0(?:\.\d*)?|1(?:\.0*)?)$/.test(q) ? Number(q) : 0);
  }
  const weightOf = (encoding: Encoding, fallback: number) => weights.get(encoding) ?? weights.get('*') ?? fallback;
  // Plain bytes are acceptable unless refused by name, but only preferred when asked for.
  const candidates: [Encoding, number][] = [
    ['br', weightOf('br', 0)],
    ['gzip', weightOf('gzip', 0)],
    ['identity', weights.get('identity') ?? 0],
  ];
  const best = candidates.reduce((a, b) => (b[1] > a[1] ? b : a));
  return best[1] > 0 ? best[0] : 'identity';
}

function isCompressible(contentType: string): boolean {
  return /^text\/|json|xml|javascript|manifest|x-icon|wasm|font\/ttf|graphql/i.test(contentType);
}
