import { type HeaderPairs, READER_POLICY, securityHeaders } from '@/lib/http/security-headers';
import type { Ask } from './in-process';
import { PageCache } from './page-cache';
import type { Absence, Entry, Log, Rendered } from './types';

export interface AssetsOptions {
  ask: Ask;
  siteUrl: string;
  log: Log;
  maxBytes: number;
}

/** Their names change with their content: build output by its hash, fonts by their version. */
const VERSIONED = /^\/(?:_next\/static|fonts)\//;

/** Files change with the program only, so one generation lasts as long as the process. */
const FOR_EVER = { current: 1, away: false };

/** Styles, fonts, scripts and icons, kept in memory in every encoding like the pages that use them. */
export function createAssets({ ask, siteUrl, log, maxBytes }: AssetsOptions) {
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
  const files = new PageCache({ render, generation: FOR_EVER, log, headers, maxBytes });
  return {
    current: (target: string): Entry | undefined => files.current(target),
    /** The file, or null. Throws when it could not be read. */
    async find(path: string): Promise<Entry | null> {
      const file = await files.get(path);
      return file.kind === 'entry' ? file : null;
    },
  };
}
