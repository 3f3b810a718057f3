import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { HeaderPairs } from '@/lib/http/security-headers';
import { type DeflatedPart, joinParts } from './join-parts';
import { makeReply } from './make-reply';
import type { PageEntry } from './page-store-types';
import type { PageEffort } from './rendered-page-types';
import { type Content, contentParts, type StoredPage } from './stored-page';
import { withoutSurrogateHeaders } from './surrogate-headers';
import type { Reply } from './types';
import { withHeaders } from './with-headers';

const decompress = promisify(gunzip);

/** Memory of the headers in both forms, beside the body. Bytes, measured. */
const HEAD_BYTES = 4_096;

/** Those that hold a copy of the header lines: 304, gzip and brotli. */
const REPLIES = 3;

/**
 * One weak tag for all encodings (RFC 9110 §8.8.1): it identifies the page with its fragments, not its bytes, and is the same in every
 * process. Only range requests need a strong tag, and ranges are not offered.
 */
export function weakTag(page: SendablePage, fragments: readonly SendablePage[]): string {
  const own = page.content.digest;
  const digests = [own, ...fragments.map(({ content }) => content.digest)];
  const digest =
    fragments.length === 0 ? own : createHash('sha256').update(digests.join()).digest('base64url');
  return `W/"${digest.slice(0, 22)}"`;
}

/** What a page says of itself stands in place of what is said of all pages, such as the policy of one with a video. */
function withOwn(shared: HeaderPairs, own: HeaderPairs): HeaderPairs {
  return [...shared.filter(([name]) => !own.some(([ownName]) => ownName === name)), ...own];
}

export type SendablePage = StoredPage & { content: Content };

/** A page joined with its fragments, ready to be sent. */
export class JoinedEntry implements PageEntry {
  readonly kind = 'entry';
  readonly status: number;
  readonly etag: string;
  readonly notModified: Reply;
  readonly gzip: Reply | null;
  readonly identity: Reply | null;
  br: Reply | null = null;
  /** Of the brotli bytes. */
  effort: PageEffort | null = null;
  /** How often it was sent. */
  sentCount = 0;
  readonly #headers: HeaderPairs;
  #withoutSurrogate: PageEntry | null = null;

  /** `surrogate` are the headers for a cache in front that is purged. */
  constructor(
    public page: SendablePage,
    public fragments: readonly SendablePage[],
    shared: HeaderPairs,
    readonly surrogate: HeaderPairs = [],
  ) {
    const { status, type, headers } = page.content;
    this.status = status;
    this.etag = weakTag(page, fragments);
    const validators: HeaderPairs = [...withOwn([...shared, ...surrogate], headers), ['ETag', this.etag]];
    this.notModified = makeReply(validators, Buffer.alloc(0));
    this.#headers = type === null ? validators : [...validators, ['Content-Type', type]];
    this.gzip = type === null ? null : this.#encoded(joinParts(this.#parts()), 'gzip');
    this.identity = type === null ? this.#encoded(Buffer.alloc(0)) : null;
  }

  get bytes(): number {
    const bodies = (this.gzip?.body.length ?? 0) + (this.br?.body.length ?? 0);
    return HEAD_BYTES + REPLIES * this.surrogate.flat().join().length + bodies;
  }

  /** Of a page that may be outdated: a cache in front must not keep it. */
  get withoutSurrogate(): PageEntry {
    this.#withoutSurrogate ??= withHeaders(this, this.status, withoutSurrogateHeaders);
    return this.#withoutSurrogate;
  }

  /** Decompresses on another thread, for the few clients that accept nothing else. */
  async toIdentity(): Promise<Reply> {
    if (this.identity) return this.identity;
    return this.#encoded(this.gzip ? await decompress(this.gzip.body) : Buffer.alloc(0));
  }

  setBrotli(body: Buffer, effort: PageEffort): void {
    this.br = this.#encoded(body, 'br');
    this.effort = effort;
  }

  #encoded(body: Buffer, encoding?: 'gzip' | 'br'): Reply {
    const own: HeaderPairs = encoding ? [['Content-Encoding', encoding]] : [];
    return makeReply([...this.#headers, ...own, ['Content-Length', String(body.length)]], body);
  }

  #parts(): DeflatedPart[] {
    return contentParts(this.page.content, (key) => {
      const fragment = this.fragments.find((candidate) => candidate.key === key);
      if (!fragment) throw new Error(`${this.page.key} was joined without ${key}`);
      return contentParts(fragment.content, (nested) => {
        throw new Error(`the fragment ${key} refers to another one, ${nested}`);
      });
    });
  }
}
