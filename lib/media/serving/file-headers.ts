import { type HeaderPairs, SHOWN_POLICY, securityHeaders } from '@/lib/http/security-headers';
import type { StorageKey } from '@/lib/media/storage/storage-key';
import type { PageEntry } from '@/lib/page-cache/page-store-types';
import { contentDisposition } from './content-disposition';
import { etagOf, type PublicFile } from './public-file';
import { sentType } from './sent-type';

/** A file opened by itself is a document without origin and without scripts. Viewers of PDF do not work in one. */
const SANDBOX_POLICY = `${SHOWN_POLICY}; sandbox`;

/**
 * Browsers keep what they have, because its bytes never change. What was withdrawn has to be gone from shared caches after a second, as pages
 * are (lib/page-cache/reader-headers.ts says why in these words); asking again costs them a 304. A cache that is purged gets
 * surrogate headers in addition.
 */
const CACHING = 'public, max-age=31536000, immutable, s-maxage=1, must-revalidate, stale-while-revalidate=0';

const RESOURCE_POLICY = 'Cross-Origin-Resource-Policy';

/** Those for a cache in front that is purged, which the page store has given to the description. */
function surrogateHeaders({ notModified: { head } }: PageEntry): HeaderPairs {
  return head.flatMap((name, index) =>
    index % 2 === 0 && name.startsWith('Surrogate-') ? [[name, head[index + 1] ?? ''] as const] : [],
  );
}

export interface FileHeaders {
  /** Of 304, and of every other answer about the file. */
  validators: HeaderPairs;
  /** Of answers with bytes of the file, without their length. */
  content: HeaderPairs;
}

interface OwnHeaders {
  security: HeaderPairs;
  type: HeaderPairs;
}

function ownHeaders(siteUrl: string, name: string): OwnHeaders {
  const { contentType, isShown } = sentType(name);
  const disposition = isShown ? 'inline' : contentDisposition('attachment', name);
  return {
    security: securityHeaders(siteUrl, contentType === 'application/pdf' ? SHOWN_POLICY : SANDBOX_POLICY),
    type: [
      ['Content-Type', contentType],
      ['Content-Disposition', disposition],
    ],
  };
}

/** What says of any file what it is, and that it is nothing else. */
export function contentHeaders(siteUrl: string, name: string): HeaderPairs {
  const { security, type } = ownHeaders(siteUrl, name);
  return [...security, ...type];
}

/** What is sent with a file that readers may have. `described` is what the page store keeps of it. */
export function fileHeaders(
  siteUrl: string,
  key: StorageKey,
  file: PublicFile,
  described: PageEntry,
): FileHeaders {
  const { security, type } = ownHeaders(siteUrl, key.name);
  const validators: HeaderPairs = [
    // Pictures may stand on other sites, because readers of feeds show them there.
    ...security.filter(([name]) => name !== RESOURCE_POLICY),
    [RESOURCE_POLICY, 'cross-origin'],
    ...surrogateHeaders(described),
    ['Cache-Control', CACHING],
    ['Accept-Ranges', 'bytes'],
    ['ETag', etagOf(key, file)],
    ['Last-Modified', file.modifiedAt.toUTCString()],
  ];
  return { validators, content: [...validators, ...type] };
}
