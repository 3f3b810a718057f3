import { encodePath } from '@/lib/http/canonical-target';
import { type HeaderPairs, READER_POLICY, securityHeaders } from '@/lib/http/security-headers';
import type { ApplicationClient } from './application-client';
import { PageCache } from './page-cache';
import type { Absence, Entry, Log, Rendered } from './types';

export interface AssetsOptions {
  requestFile: ApplicationClient;
  /** Decoded paths of all files that exist; the application gets no request for any other. */
  files: ReadonlySet<string>;
  siteUrl: string;
  log: Log;
  maxBytes: number;
}

/** Names that change with the content: build output holds a hash, fonts hold their version. */
const VERSIONED = /^\/(?:_next\/static|fonts)\//;

/** Files change with the program only, so there is one generation for the life of the process. */
const CONSTANT_GENERATION = { current: 1, away: false };

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Styles, fonts, scripts and icons, stored in memory in every encoding like the pages that use them. */
export function createAssets({ requestFile, files, siteUrl, log, maxBytes }: AssetsOptions) {
  const security = securityHeaders(siteUrl, READER_POLICY);
  const render = async (path: string): Promise<Rendered | Absence> => {
    const { status, headers, body } = await requestFile(path);
    if (status >= 500) throw new Error(`the application answered ${status}`);
    if (status !== 200) return { kind: 'absence', status: 404 };
    const caching = VERSIONED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    const type = String(headers['content-type'] ?? 'application/octet-stream');
    return { kind: 'rendered', status, type, body, headers: [['Cache-Control', caching]] };
  };
  const headers = (): HeaderPairs => [...security, ['Vary', 'Accept-Encoding']];
  const stored = new PageCache({ render, generation: CONSTANT_GENERATION, log, headers, maxBytes });
  return {
    current: (target: string): Entry | undefined => stored.current(target),
    /** The file at a raw path, or null. Throws when the application cannot read it. */
    async find(path: string): Promise<Entry | null> {
      const name = decoded(path);
      if (name === null || !files.has(name)) return null;
      const file = await stored.get(encodePath(name));
      return file.kind === 'entry' ? file : null;
    },
  };
}
