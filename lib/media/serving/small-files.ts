import { buffer } from 'node:stream/consumers';
import { LRUCache } from 'lru-cache';
import { type StorageKey, storageKey } from '@/lib/media/storage/storage-key';
import type { MediaStorage } from '@/lib/media/storage/types';
import { makeReply } from '@/lib/page-cache/make-reply';
import type { PageEntry } from '@/lib/page-cache/page-store-types';
import { type FileHeaders, fileHeaders } from './file-headers';
import { etagOf, type PublicFile } from './public-file';

/** A picture for a phone takes some 60 KB. Larger files are sent as they are read. */
const MAX_FILE_BYTES = 256 * 1024;

const MAX_BYTES = 32 * 2 ** 20;

/** Headers in both forms, and the map. */
const OVERHEAD_BYTES = 4_096;

/** A file in memory, as it is sent while this description of it holds. */
interface Kept {
  described: PageEntry;
  entry: PageEntry;
  body: Buffer;
}

function entryOf(etag: string, { validators, content }: FileHeaders, body: Buffer): PageEntry {
  const identity = makeReply([...content, ['Content-Length', String(body.length)]], body);
  return {
    ...{ kind: 'entry', status: 200, etag, identity, gzip: null, br: null },
    notModified: makeReply(validators, Buffer.alloc(0)),
    toIdentity: async () => identity,
  };
}

/**
 * The small files that were sent last, by address. They are sent like stored pages, without a look at the storage. Whether readers may have
 * them is not decided here but by whoever asks, each time.
 */
export class SmallFiles {
  readonly #kept: LRUCache<string, Kept>;
  readonly #reading = new Map<string, Promise<Buffer | null>>();

  constructor(
    private readonly storage: Pick<MediaStorage, 'open'>,
    private readonly siteUrl: string,
    maxBytes = MAX_BYTES,
  ) {
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ body }) => body.length + OVERHEAD_BYTES,
    });
  }

  isSmall({ byteSize }: PublicFile): boolean {
    return byteSize <= MAX_FILE_BYTES;
  }

  find(target: string, described: PageEntry): PageEntry | undefined {
    const kept = this.#kept.get(target);
    return kept?.described === described ? kept.entry : undefined;
  }

  /** Null when the storage has no such file, or another one. */
  async get(
    target: string,
    key: StorageKey,
    file: PublicFile,
    described: PageEntry,
  ): Promise<PageEntry | null> {
    const present = this.find(target, described);
    if (present) return present;
    const body = this.#kept.get(target)?.body ?? (await this.#read(target, key));
    if (body?.length !== file.byteSize) return null;
    const entry = entryOf(etagOf(key, file), fileHeaders(this.siteUrl, key, file, described), body);
    this.#kept.set(target, { described, entry, body });
    return entry;
  }

  /** Many readers of a new page want the same pictures at once. */
  #read(target: string, key: StorageKey): Promise<Buffer | null> {
    const reading = this.#reading.get(target) ?? this.#load(key).finally(() => this.#reading.delete(target));
    this.#reading.set(target, reading);
    return reading;
  }

  async #load(key: StorageKey): Promise<Buffer | null> {
    const file = await this.storage.open(storageKey(key));
    return file && buffer(file.stream);
  }
}
