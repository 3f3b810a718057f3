import type { HeaderPairs } from '@/lib/http/security-headers';

/** A finished page, before it is encoded for sending. */
export interface Rendered {
  kind: 'rendered';
  status: number;
  /** Content-Type, or null where there is no body (redirects). */
  type: string | null;
  body: Buffer;
  /** Headers of this page alone, such as Location or Content-Language. */
  headers: HeaderPairs;
}

/** There is no page here: it never existed (404), or it was withdrawn (410). */
export interface Absence {
  kind: 'absence';
  status: 404 | 410;
}

/** A response as it is sent, without its status line, date and connection headers. */
export interface Reply {
  /** The headers as `writeHead` takes them: name, value, name, value … */
  head: string[];
  /** The same headers as they are sent, each with its line end. */
  headLines: Buffer;
  body: Buffer;
}

/** A page ready to be sent: nothing is computed for a request any more. Replaced as a whole, never changed. */
export interface Entry {
  kind: 'entry';
  status: number;
  etag: string;
  notModified: Reply;
  identity: Reply;
  gzip: Reply | null;
  br: Reply | null;
  /** Memory that the page takes, all encodings and headers counted. */
  bytes: number;
}

/** The public state that a page was rendered from: the database's counter, seen from this process. */
export interface GenerationSource {
  /** Grows by one whenever another value of the database's counter is seen. Means nothing outside this process. */
  readonly current: number;
  /** The database cannot be reached now, so that `current` may be out of date. */
  readonly away: boolean;
}

export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
