import type { HeaderPairs } from '@/lib/http/security-headers';
import type { PublicChange } from '@/lib/public-changes/public-change';
import type { Application } from './rendered-page-types';
import type { Log, Reply } from './types';

/** What the store has to know of the public changes at every moment; PublicChangeFollower is one. */
export interface PublicChangeSource {
  /** Number of the last change that was handed to `onChange` or covered by `onGap`; negative before the first connect of an empty store. */
  readonly current: number;
  /** The database cannot be reached, or what was missed is not known yet. */
  readonly away: boolean;
}

/**
 * A page, file or redirect that can be sent. Its replies stay the same objects as long as it is stored, so that whole responses can be
 * put together once and used for many requests.
 */
export interface PageEntry {
  kind: 'entry';
  status: number;
  /** Weak: of the page and its fragments, the same in every encoding and every process. */
  etag: string;
  notModified: Reply;
  gzip: Reply | null;
  /** Of the whole page, once the application has made it. */
  br: Reply | null;
  /** Null where the body is stored compressed only; `toIdentity` then decompresses it. */
  identity: Reply | null;
  toIdentity(): Promise<Reply>;
}

/** There is no page at this address; a status page says so. */
export interface MissingEntry {
  kind: 'missing';
  status: 404 | 410;
}

export interface PageStoreDisk {
  /** The store's own folder; nothing else may use it, and one process at a time. It is created when it does not exist. */
  folder: string;
  maxBytes: number;
  /** Pages of another build name other style files; they are deleted. That they are of this database the changes say (lib/page-cache/origin-file.ts). */
  buildId: string;
}

export interface PageStoreOptions {
  application: Application;
  /** Headers that every page carries in addition to its own. Depends on nothing but the status. */
  headers(page: { status: number }): HeaderPairs;
  /** Headers for a cache in front that is purged, by the keys that a page read; null without one. */
  surrogateHeaders?: ((reads: readonly string[]) => HeaderPairs) | null;
  log: Log;
  /** Whether the database answers renders. Asked only while changes cannot be followed; no when nothing is said. */
  databaseAnswers?(): Promise<boolean>;
  /** Limit of the pages in memory, what is kept about them included. */
  maxBytes: number;
  /** Null keeps nothing on disk. */
  disk: PageStoreDisk | null;
  /** How many pages are rendered at once that no reader waits for; 2 when nothing is said. One while readers wait for renders. */
  backgroundConcurrency?: number;
  /** A clock that never goes back. Milliseconds. */
  now?(): number;
  /** Calls `work` at intervals until the returned function is called. Timers that do not keep the process alive when nothing is said. */
  every?(intervalMs: number, work: () => void): () => void;
}

/** Numbers since the start. */
export interface PageStoreCounts {
  /** Sent as stored; stale ones and those of the disk included. */
  hits: number;
  /** Requests that waited for a render or for the disk. */
  misses: number;
  /** Of the hits: invalid pages within their time limit, or while the database was away. */
  stale: number;
  /** Times that parts and fragments were joined. */
  joined: number;
  diskHits: number;
  /** Pages removed from memory because there was no space. */
  evictions: number;
  /** Pages removed because something that they show was withdrawn. */
  withdrawnDrops: number;
  renders: number;
  /** Of the renders: those for which no reader had asked. */
  backgroundRenders: number;
  failures: number;
}

/**
 * Finished pages, each valid until a change hits what it read. Made by `openPageStore(options)`, which reads the
 * log of changes on disk. Only `get` throws.
 *
 *     const store = await openPageStore({ … });
 *     const follower = new PublicChangeFollower(listener, store, store.since);
 *     store.follow(follower);
 *     await listener.start();
 *     await store.warmUp();
 */
export interface PageStore {
  /** Up to this number the changes that concern pages on disk are known; null when there are no pages. For PublicChangeFollower. */
  readonly since: number | null;
  /** Before it is called the database counts as away. */
  follow(changes: PublicChangeSource): void;
  /** Handler of PublicChangeFollower. Acts at once; resolves when what was withdrawn is recorded on disk. */
  onChange(change: PublicChange): Promise<void>;
  /** Handler of PublicChangeFollower. Acts at once; resolves when the disk is empty. */
  onGap(): Promise<void>;
  /** The hot path: what can be sent at once for exactly this target. Never a fragment. */
  findStored(target: string): PageEntry | undefined;
  /**
   * What there is at this target, rendered when necessary. `client` aborts when the client disconnects. Throws what the render threw,
   * Rejection('database away') for what cannot be rendered now.
   */
  get(target: string, client?: AbortSignal): Promise<PageEntry | MissingEntry>;
  /** Most read first, at most 5,000. For a store of the next build: `warmUp(former.mostRead())`. */
  mostRead(): string[];
  /** Loads the pages that were read most from disk, and renders in the background those that it does not find. Never waits for a render. */
  warmUp(targets?: readonly string[]): Promise<void>;
  /** Pages in memory, and their size. */
  readonly size: number;
  readonly bytes: number;
  readonly diskBytes: number;
  counts(): PageStoreCounts;
  /** Writes what the next start needs. Pages can still be read afterwards, but not from disk. */
  close(): Promise<void>;
}
