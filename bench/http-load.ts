import { connect, type Socket } from 'node:net';
import { ACCEPTED_ENCODINGS } from './http-get';

export type Load = { port: number; connections: number; seconds: number; nextPath: () => string };
export type Rate = { perSecond: number; latencies: number[] };

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * As many requests as the server answers, over connections that stay open. It speaks just enough HTTP to count replies
 * with a length: Node's own client costs more than a kept page and would be what is measured.
 */
export async function measureRate({ port, connections, seconds, nextPath }: Load): Promise<Rate> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, () => visit(port, nextPath, (ms) => latencies.push(ms), end)));
  return { perSecond: (latencies.length / (performance.now() - start)) * 1000, latencies };
}

function visit(port: number, nextPath: () => string, note: (ms: number) => void, end: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let head: Buffer = Buffer.alloc(0);
    let missing = 0;
    let askedAt = 0;
    const ask = () => {
      askedAt = performance.now();
      socket.write(requestFor(nextPath(), port));
    };
    const finish = () => {
      note(performance.now() - askedAt);
      if (performance.now() < end) return ask();
      socket.end();
      resolve();
    };
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the server closed the connection')));
    socket.on('data', (chunk: Buffer) => {
      if (missing > 0) {
        missing -= chunk.length;
        if (missing === 0) finish();
        return;
      }
      head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
      const at = head.indexOf(HEAD_END);
      if (at < 0) return;
      const length = bodyLength(head.toString('latin1', 0, at), socket);
      if (length === undefined) return;
      missing = length - (head.length - at - HEAD_END.length);
      head = Buffer.alloc(0);
      if (missing === 0) finish();
    });
  });
}

function bodyLength(head: string, socket: Socket): number | undefined {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (head.startsWith('HTTP/1.1 200') && length !== undefined) return Number(length);
  socket.destroy(new Error(`not a page with a length: ${head.split('\r\n', 1).join('')}`));
  return undefined;
}

function requestFor(path: string, port: number): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nAccept: text/html\r\nAccept-Encoding: ${ACCEPTED_ENCODINGS}\r\n\r\n`;
}
