import { LRUCache } from 'lru-cache';
import { DataStore } from './data-store.ts';
import { replyBytes, type StoredReply } from './stored-reply.ts';

/** Separate budgets, so that a flood of one kind (junk addresses, forged router headers) cannot push out another. */
export type Share = 'pages' | 'router' | 'missing';

const MINUTE = 60_000;
/** Some texts depend on today's date; a missing page may be published at any moment by means that notify nobody. */
const FRESH_FOR: Record<Share, number> = { pages: 10 * MINUTE, router: 10 * MINUTE, missing: MINUTE / 2 };
/** A copy this old may still stand in for a page that cannot be rendered. */
const STALE_FOR = 60 * MINUTE;

type Entry = { reply: StoredReply; version: number };

/**
 * Finished replies by key, bounded by bytes. A page is fresh while no change was announced since its rendering began and
 * we are sure to hear of changes; after that it only serves when rendering fails.
 */
export class PageStore {
  readonly #shares: Record<Share, LRUCache<string, Entry>>;
  readonly #now: () => number;
  readonly data: DataStore;
  #version = 1;
  #hearsChanges = false;

  constructor(maxBytes: number, now: () => number = Date.now) {
    this.#now = now;
    this.#shares = {
      pages: share(maxBytes * (11 / 32)),
      router: share(maxBytes * (4 / 16)),
      missing: share(maxBytes * (1 / 16)),
    };
    // Compressed, the data of a page weighs about what the rest of it does.
    this.data = new DataStore(maxBytes * (11 / 32), now);
  }

  /** Taken before rendering and handed back with the page: says whether the data changed meanwhile. */
  get version(): number {
    return this.#version;
  }

  get bytes(): number {
    return Object.values(this.#shares).reduce((sum, one) => sum + one.calculatedSize, this.data.bytes);
  }

  get entries(): number {
    return Object.values(this.#shares).reduce((sum, one) => sum + one.size, this.data.entries);
  }

  /** The data changed, or may have. */
  dropAll(): void {
    this.#version += 1;
  }

  /** Pages are fresh only while changes are heard; whatever happened before is unknown. */
  setHearsChanges(hears: boolean): void {
    this.#hearsChanges = hears;
    this.dropAll();
  }

  fresh(key: string, kind: 'pages' | 'router'): StoredReply | undefined {
    if (!this.#hearsChanges) return undefined;
    return this.#freshIn(key, kind) ?? this.#freshIn(key, 'missing');
  }

  /** For when rendering failed. */
  stale(key: string, kind: 'pages' | 'router'): StoredReply | undefined {
    const entry = this.#shares[kind].get(key) ?? this.#shares.missing.get(key);
    return entry && this.#now() - entry.reply.renderedAt <= STALE_FOR ? entry.reply : undefined;
  }

  /** Keeps a reply, unless the data changed since its rendering began. @returns whether it was kept */
  put(key: string, into: Share, reply: StoredReply, version: number): boolean {
    if (version !== this.#version) return false;
    // One key lives in one share: an older copy elsewhere must not come back when this one is gone.
    for (const one of Object.values(this.#shares)) one.delete(key);
    this.#shares[into].set(key, { reply, version }, { size: replyBytes(key, reply) });
    return this.#shares[into].has(key);
  }

  #freshIn(key: string, kind: Share): StoredReply | undefined {
    const entry = this.#shares[kind].get(key);
    if (entry?.version !== this.#version) return undefined;
    return this.#now() - entry.reply.renderedAt < FRESH_FOR[kind] ? entry.reply : undefined;
  }
}

function share(maxBytes: number): LRUCache<string, Entry> {
  return new LRUCache({ maxSize: Math.floor(maxBytes), maxEntrySize: Math.floor(maxBytes / 4) });
}
