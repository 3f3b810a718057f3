import type { HeaderPairs } from '@/lib/http/security-headers';
import type { Reads } from '@/lib/public-changes/record-reads';
import type { Effort } from './compress';

/**
 * A part of a page's body as the application sends it: compressed content (raw DEFLATE that ends with a full flush, so that parts can be
 * joined into one gzip member), or a reference to a fragment that stands on many pages and has a validity of its own.
 */
export type BodyPart =
  | {
      kind: 'content';
      deflated: Buffer;
      /** Of the content before compression. */
      crc32: number;
      length: number;
    }
  /** `target` is the address under which the application renders the fragment. */
  | { kind: 'fragment'; target: string };

/** Of what is sent to those who wait for it, and rendered anew for the next. */
export const NOT_STORED = ['Cache-Control', 'no-store'] as const;

/** Of what stays the same under its address for ever. */
export const KEPT_FOR_EVER = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

/** A finished page, redirect or fragment. */
export interface RenderedPage {
  kind: 'page';
  status: number;
  /** Content-Type, or null where there is no body (redirects). */
  type: string | null;
  /** Headers of this page alone, such as Location or Content-Language. */
  headers: HeaderPairs;
  /** SHA-256 of status, type, headers and the content parts before compression, base64url. */
  digest: string;
  parts: BodyPart[];
  reads: Reads;
}

/** There is no page here: it never existed (404), or it was withdrawn (410). */
export interface MissingPage {
  kind: 'missing';
  status: 404 | 410;
  /** There is a page that says more, which cannot be rendered now: for the readers who wait, and for a time without the database. */
  isForNow?: boolean;
  reads: Reads;
}

export type RenderOutcome = RenderedPage | MissingPage;

export interface RenderRequest {
  /** The address has had a page before. Renders of addresses that never had one wait behind these, because clients can invent any number. */
  hasPriority: boolean;
  /** Aborts when no client needs the result any more. */
  signal?: AbortSignal;
}

/** `moderate` while a reader waits. */
export type PageEffort = Extract<Effort, 'moderate' | 'best'>;

/** The application process, as the front process sees it. Throws Rejection when a render was not tried or came too late. */
export interface Application {
  render(target: string, request: RenderRequest): Promise<RenderOutcome>;
  /** Compresses gzip bytes anew as brotli: the page as a whole, and no longer its parts. */
  recompress(gzip: Buffer, effort: PageEffort): Promise<Buffer>;
}
