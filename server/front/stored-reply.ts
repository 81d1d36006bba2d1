import { createHash } from 'node:crypto';
import { type Body, bodyBytes } from './compress.ts';

/** A finished reply, ready to be sent any number of times. */
export type StoredReply = {
  status: number;
  /** Without the headers that belong to a single exchange (length, encoding, ETag, request id). */
  headers: Readonly<Record<string, string>>;
  body: Body;
  /** Of the identity body and its policy; each encoding adds its suffix, as a strong ETag must. */
  etag: string;
  renderedAt: number;
  /** Of a page whose data is kept apart (see `page-data.ts`). */
  dataHash?: string;
};

export function etagOf(content: Buffer, policy = ''): string {
  return createHash('sha256').update(policy).update(content).digest('base64url').slice(0, 22);
}

/** Roughly what an entry costs: its bytes, its strings (two bytes a character at worst) and the objects around them. */
export function replyBytes(key: string, reply: StoredReply): number {
  const headers = Object.entries(reply.headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  return bodyBytes(reply.body) + 2 * (headers + key.length) + 1024;
}
