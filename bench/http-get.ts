import { get, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** What browsers say. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** The bytes as they travel: still compressed. */
export function fetchBytes(port: number, path: string, acceptEncoding = ACCEPTED_ENCODINGS): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/html', 'accept-encoding': acceptEncoding };
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (res) => {
      buffer(res).then((body) => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }), reject);
    }).on('error', reject);
  });
}

export async function fetchPage(port: number, path: string, acceptEncoding = ACCEPTED_ENCODINGS): Promise<Reply> {
  const reply = await fetchBytes(port, path, acceptEncoding);
  if (reply.status !== 200) throw new Error(`${path} answers ${reply.status}`);
  return reply;
}
