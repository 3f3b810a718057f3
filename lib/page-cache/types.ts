import type { HeaderPairs } from '@/lib/http/security-headers';

/** A finished answer, before it is made ready to be sent again and again. */
export interface Rendered {
  kind: 'rendered';
  status: number;
  /** Content-Type, or null where there is no body (redirects). */
  type: string | null;
  body: Buffer;
  /** Headers of this answer alone, such as Location or Content-Language. */
  headers: HeaderPairs;
}

/** There is no page here: never was (404), or not any more (410). */
export interface Absence {
  kind: 'absence';
  status: 404 | 410;
}

/** An answer as it goes out, but for its status line and date. */
export interface Reply {
  /** All headers as `writeHead` takes them: name, value, name, value … */
  head: string[];
  body: Buffer;
  /** The same headers as bytes, the empty line and the body, which is a view into these bytes. */
  message: Buffer;
}

/** A page ready to be sent: nothing is computed for a reader any more. Replaced as a whole, never changed. */
export interface Entry {
  kind: 'entry';
  status: number;
  etag: string;
  notModified: Reply;
  identity: Reply;
  gzip: Reply | null;
  br: Reply | null;
  /** What the page costs in memory, all encodings and headers counted. */
  bytes: number;
}

/** The public state that a page was made from; the database's counter, seen from this process. */
export interface GenerationSource {
  /** Grows by one whenever the database's counter is seen to have another value. Means nothing outside this process. */
  readonly current: number;
  /** The database cannot be heard just now, so nobody knows whether `current` is still right. */
  readonly away: boolean;
}

export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
