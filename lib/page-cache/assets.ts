import { encodePath } from '@/lib/http/canonical-target';
import { type HeaderPairs, READER_POLICY, securityHeaders } from '@/lib/http/security-headers';
import { PageCache } from './page-cache';
import type { Ask } from './request-page';
import type { Absence, Entry, Log, Rendered } from './types';

export interface AssetsOptions {
  ask: Ask;
  /** Decoded paths of all the files there are; nothing else is asked for. */
  files: ReadonlySet<string>;
  siteUrl: string;
  log: Log;
  maxBytes: number;
}

/** Their names change with their content: build output by its hash, fonts by their version. */
const VERSIONED = /^\/(?:_next\/static|fonts)\//;

/** Files change with the program only, so one generation lasts as long as the process. */
const FOR_EVER = { current: 1, away: false };

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Styles, fonts, scripts and icons, kept in memory in every encoding like the pages that use them. */
export function createAssets({ ask, files, siteUrl, log, maxBytes }: AssetsOptions) {
  const security = securityHeaders(siteUrl, READER_POLICY);
  const render = async (path: string): Promise<Rendered | Absence> => {
    const { status, headers, body } = await ask(path);
    if (status >= 500) throw new Error(`the application answered ${status}`);
    if (status !== 200) return { kind: 'absence', status: 404 };
    const lasting = VERSIONED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    const type = String(headers['content-type'] ?? 'application/octet-stream');
    return { kind: 'rendered', status, type, body, headers: [['Cache-Control', lasting]] };
  };
  const headers = (): HeaderPairs => [...security, ['Vary', 'Accept-Encoding']];
  const kept = new PageCache({ render, generation: FOR_EVER, log, headers, maxBytes });
  return {
    current: (target: string): Entry | undefined => kept.current(target),
    /** The file at a raw path, or null. Throws when it could not be read. */
    async find(path: string): Promise<Entry | null> {
      const name = decoded(path);
      if (name === null || !files.has(name)) return null;
      const file = await kept.get(encodePath(name));
      return file.kind === 'entry' ? file : null;
    },
  };
}
