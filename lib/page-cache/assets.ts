import { readFile } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { lookup } from 'mrmime';
import { encodePath } from '@/lib/http/canonical-target';
import { READER_POLICY, securityHeaders } from '@/lib/http/security-headers';
import { type FileEntry, makeFileEntry } from './file-entry';

export interface AssetsOptions {
  /** All files that may be requested, by decoded path. */
  files: ReadonlyMap<string, string>;
  siteUrl: string;
  maxBytes: number;
}

/** Names that change with the content: build output holds a hash, fonts hold their version. */
const VERSIONED = /^\/(?:_next\/static|fonts)\//;

/** The first page of every reader waits for these. The scripts of the newsroom are many, and each would keep a thread for long. */
const AWAITED_BY_READERS = /\.css$|^\/reader\.js$/;

/** A style sheet of the newsroom is larger and would take a second, for which whoever asks first waits. Bytes. */
const MAX_SMALLEST = 64 * 1024;

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function contentType(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return /^text\/|javascript|json|svg/.test(type) ? `${type}; charset=utf-8` : type;
}

/**
 * Styles, fonts, scripts and icons, in memory in every encoding. Each is compressed once, on other threads, because files change with
 * the program only.
 */
export function createAssets({ files, siteUrl, maxBytes }: AssetsOptions) {
  const security = securityHeaders(siteUrl, READER_POLICY);
  const stored = new LRUCache<string, FileEntry>({
    maxSize: maxBytes,
    sizeCalculation: (entry) => entry.bytes,
  });
  const loading = new Map<string, Promise<FileEntry>>();

  async function load(path: string, file: string): Promise<FileEntry> {
    const caching = VERSIONED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    const body = await readFile(file);
    const entry = await makeFileEntry({
      ...{ status: 200, type: contentType(path), body },
      headers: [...security, ['Vary', 'Accept-Encoding'], ['Cache-Control', caching]],
      effort: AWAITED_BY_READERS.test(path) && body.length <= MAX_SMALLEST ? 'smallest' : 'quick',
    });
    stored.set(encodePath(path), entry);
    return entry;
  }

  return {
    current: (target: string): FileEntry | undefined => stored.get(target),
    /** The file at a raw path, or null. Throws when it cannot be read. */
    async find(path: string): Promise<FileEntry | null> {
      const name = decoded(path);
      const file = name === null ? undefined : files.get(name);
      if (name === null || file === undefined) return null;
      const present = stored.get(encodePath(name)) ?? loading.get(name);
      if (present) return present;
      const entry = load(name, file).finally(() => loading.delete(name));
      loading.set(name, entry);
      return entry;
    },
  };
}
