import type { HeaderPairs } from '@/lib/http/security-headers';
import type { DeflatedPart } from './join-parts';
import type { KeyState } from './key-state';
import { type BodyPart, NOT_STORED, type RenderOutcome } from './rendered-page-types';

/** The store's own keys of fragments. A request target begins with a slash, so that none of them can name a fragment. */
const FRAGMENT_PREFIX = 'fragment:';
export const fragmentKey = (target: string): string => FRAGMENT_PREFIX + target;
export const isFragmentKey = (key: string): boolean => key.startsWith(FRAGMENT_PREFIX);
/** The address under which the application renders what is stored under `key`. */
export const targetOf = (key: string): string =>
  isFragmentKey(key) ? key.slice(FRAGMENT_PREFIX.length) : key;

/**
 * The parts of a body in one flat list, because there are tens of thousands of pages: for content its end in the body, CRC-32 (as a signed
 * number) and length before compression; for a fragment its key.
 */
export type Layout = readonly (number | string)[];

/** What is sent of a page or a redirect; null for an address without a page. */
export interface Content {
  status: number;
  type: string | null;
  headers: HeaderPairs;
  digest: string;
  layout: Layout;
  /** The compressed content of all parts, one after the other. */
  body: Buffer;
}

export interface Origin {
  key: string;
  /** The change number that was known when the render began: the page shows at least this state. */
  number: number;
  /** Of the validity index when the render began. */
  epoch: number;
  /** Those that the page must follow at once come first. */
  reads: KeyState[];
  immediateCount: number;
}

/** Objects, array headers, entries of maps, keys that only this page reads. Bytes, measured (docs/decisions/0013). */
const OBJECT_BYTES = 1_100;
const BYTES_PER_READ = 25;

/** A finished page, fragment or redirect, or the knowledge that there is none, with what it read. */
export class StoredPage {
  readonly key: string;
  readonly number: number;
  readonly epoch: number;
  readonly reads: KeyState[];
  readonly immediateCount: number;
  /** In the validity index, which then tells what hits it. */
  isAttached = false;
  /** What changed since its render is not known any more; it is good for nothing but a time without the database. */
  isExpired = false;
  /** State of the validity index for which it was found valid. */
  checkedVersion = -1;
  /** How often it was read lately; see ReadCounter. */
  readCount = 0;
  readMinute = 0;

  constructor(
    { key, number, epoch, reads, immediateCount }: Origin,
    readonly content: Content | null,
    /** Of an address without a page. */
    readonly missingStatus: 404 | 410 = 404,
  ) {
    this.key = key;
    this.number = number;
    this.epoch = epoch;
    this.reads = reads;
    this.immediateCount = immediateCount;
  }

  /** A page that may be sent for some time after it became invalid, and that is worth a file. Not a redirect, not an error. */
  get isPage(): boolean {
    return this.content?.status === 200;
  }

  /** It stands in for what could not be rendered. */
  get isForNow(): boolean {
    const [header, value] = NOT_STORED;
    return this.content?.headers.some(([name, said]) => name === header && said === value) ?? false;
  }

  get bytes(): number {
    const body = this.content?.body.length ?? 0;
    return body + OBJECT_BYTES + BYTES_PER_READ * this.reads.length + 2 * this.key.length;
  }

  get fragmentKeys(): string[] {
    return this.content?.layout.filter((item) => typeof item === 'string') ?? [];
  }
}

/** The page's own parts, and at the position of each fragment those that `partsOf` answers for its key. */
export function contentParts(
  { layout, body }: Content,
  partsOf: (fragmentKey: string) => DeflatedPart[],
): DeflatedPart[] {
  const parts: DeflatedPart[] = [];
  let start = 0;
  for (let at = 0; at < layout.length; ) {
    const item = layout[at];
    if (typeof item === 'string') {
      parts.push(...partsOf(item));
      at += 1;
      continue;
    }
    const [end, crc, length] = layout.slice(at, at + 3) as [number, number, number];
    parts.push({ deflated: body.subarray(start, end), crc32: crc >>> 0, length });
    start = end;
    at += 3;
  }
  return parts;
}

/** The same few headers stand on many pages, and are stored once. */
const MAX_SHARED = 256;
const shared = new Map<string, HeaderPairs>();

export function shareHeaders(headers: HeaderPairs): HeaderPairs {
  const text = JSON.stringify(headers);
  const known = shared.get(text);
  if (known) return known;
  if (shared.size < MAX_SHARED) shared.set(text, headers);
  return headers;
}

/** A copy of its own: a small buffer otherwise keeps 8 KB of Node's pool in memory, a view the whole message that it came in. */
export function ownCopy(buffers: readonly Buffer[]): Buffer {
  const copy = Buffer.allocUnsafeSlow(buffers.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const buffer of buffers) at += buffer.copy(copy, at);
  return copy;
}

function layoutOf(parts: readonly BodyPart[]): Layout {
  let end = 0;
  return parts.flatMap((part): (number | string)[] => {
    if (part.kind === 'fragment') return [fragmentKey(part.target)];
    end += part.deflated.length;
    return [end, part.crc32 | 0, part.length];
  });
}

/** What the application rendered, as it is stored. `former` is the page until now, which is often the same. */
export function storedContent(outcome: RenderOutcome, former: Content | null): Content | null {
  if (outcome.kind === 'missing') return null;
  const { status, type, digest, parts } = outcome;
  const layout = layoutOf(parts);
  const isSame = former?.digest === digest && former.layout.join() === layout.join();
  if (isSame) return former;
  const bodies = parts.flatMap((part) => (part.kind === 'content' ? [part.deflated] : []));
  const headers = shareHeaders(outcome.headers);
  return { status, type, headers, digest, layout, body: ownCopy(bodies) };
}
