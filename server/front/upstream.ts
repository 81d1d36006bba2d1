import { Agent, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

export type UpstreamReply = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export class ReplyTooLarge extends Error {}

const MAX_SOCKETS = 32;

/** The application, reached through a local socket under the host name of the configuration, never the visitor's. */
export class Upstream {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  readonly #socketPath: string;
  readonly #host: string;

  constructor(socketPath: string, publicUrl: URL) {
    this.#socketPath = socketPath;
    this.#host = publicUrl.host;
  }

  /** A whole reply to a request that says nothing of any visitor. */
  async get(
    url: string,
    headers: Record<string, string>,
    limits: { bytes: number; ms: number },
  ): Promise<UpstreamReply> {
    try {
      return await this.#get(url, headers, limits);
    } catch (error) {
      // A kept connection the other side was just closing: nothing was read of the request, so it is asked again.
      if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET') {
        return this.#get(url, headers, limits);
      }
      throw error;
    }
  }

  open(method: string, url: string, headers: Record<string, string>): ClientRequest {
    return request({
      socketPath: this.#socketPath,
      agent: this.#agent,
      method,
      path: url,
      headers: { 'user-agent': 'annuaire-front', ...headers, host: this.#host, 'accept-encoding': 'identity' },
    });
  }

  close(): void {
    this.#agent.destroy();
  }

  async #get(url: string, headers: Record<string, string>, limits: { bytes: number; ms: number }) {
    const outgoing = this.open('GET', url, headers);
    const timer = setTimeout(() => outgoing.destroy(new Error(`no reply within ${limits.ms} ms`)), limits.ms);
    try {
      const incoming = await responseTo(outgoing);
      const body = await readAll(incoming, limits.bytes);
      return { status: incoming.statusCode ?? 502, headers: incoming.headers, body };
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Sends a request without body and waits for the head of its reply. */
export function responseTo(outgoing: ClientRequest): Promise<IncomingMessage> {
  outgoing.end();
  return headOf(outgoing);
}

export function headOf(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.once('response', resolve).on('error', reject);
  });
}

export async function readAll(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size > maxBytes) {
      incoming.destroy();
      throw new ReplyTooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
