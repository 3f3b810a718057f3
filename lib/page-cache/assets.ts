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
    const entry = await makeFileEntry({
      status: 200,
      type: contentType(path),
      body: await readFile(file),
      headers: [...security, ['Vary', 'Accept-Encoding'], ['Cache-Control', caching]],
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
