import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export type Reply = { status: number; headers: IncomingHttpHeaders; raw: Buffer; text: string };

type Options = { method?: string; headers?: Record<string, string>; body?: string };

/** A request whose path and headers go out exactly as given, which `fetch` would tidy up. */
export function get(port: number, path: string, options: Options = {}): Promise<Reply> {
  const { method = 'GET', headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, path, method, headers, agent: false }, (incoming) => {
      read(incoming).then(resolve, reject);
    });
    outgoing.on('error', reject).end(body);
  });
}

async function read(incoming: IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, raw, text: decode(raw, incoming.headers) };
}

function decode(raw: Buffer, headers: IncomingHttpHeaders): string {
  if (raw.length === 0) return '';
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(raw).toString();
  return (headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw).toString();
}

/** The number of the render shown on a page of the fixture. */
export function renderOf(reply: Reply): number {
  return Number(/"number":(\d+)/.exec(reply.text)?.[1]);
}
