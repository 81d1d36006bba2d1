import { LRUCache } from 'lru-cache';
import { replyBytes, type StoredReply } from './stored-reply.ts';

/** Longer than its page is fresh, so that a page just sent finds its data. */
const KEPT_FOR = 15 * 60_000;

/**
 * The data of pages by the hash of its text, bounded by bytes. A change of the directory leaves it alone: a page that a
 * visitor already has goes with exactly this data, and nothing else ever asks for it.
 */
export class DataStore {
  readonly #scripts: LRUCache<string, StoredReply>;
  readonly #now: () => number;

  constructor(maxBytes: number, now: () => number) {
    this.#now = now;
    this.#scripts = new LRUCache({ maxSize: Math.floor(maxBytes), maxEntrySize: Math.floor(maxBytes / 4) });
  }

  get bytes(): number {
    return this.#scripts.calculatedSize;
  }

  get entries(): number {
    return this.#scripts.size;
  }

  get(hash: string): StoredReply | undefined {
    const script = this.#scripts.get(hash);
    return script && this.#now() - script.renderedAt < KEPT_FOR ? script : undefined;
  }

  /** @returns whether it was kept */
  put(hash: string, script: StoredReply): boolean {
    this.#scripts.set(hash, script, { size: replyBytes(hash, script) });
    return this.#scripts.has(hash);
  }
}
