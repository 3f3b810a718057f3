import { createHash } from 'node:crypto';
import { EVERYTHING } from '@/lib/public-changes/keys';

// Surrogate keys connect the pages in a cache in front of the site with the changes that make them invalid: a page carries the keys of
// what it read, and a change purges the keys of what it changed. Both are made here, because they must agree.

/** Every page carries it. An operator can purge it by hand too (docs/operating.md). */
export const ALL_PAGES = 'all';

/** Limit of the value of the Surrogate-Key header. A cache accepts 8 KB for all headers of a response together. */
const MAX_HEADER_BYTES = 2_048;

/** Past this a purge names all pages: the cache then refetches what is read, which costs less than as many purges. */
const MAX_PURGED_KEYS = 2_000;

/** Short, and made of letters, digits, `-` and `_` only. That two of 100,000 keys are equal has a chance of 1 in 50,000, and purges too much. */
const HASH_LENGTH = 8;

/** Pages share most of what they read; 57 µs for a page with 100 reads become 11 µs. */
const hashes = new Map<string, string>();
const MAX_STORED_HASHES = 20_000;

function hash(key: string): string {
  const known = hashes.get(key);
  if (known) return known;
  if (hashes.size >= MAX_STORED_HASHES) hashes.clear();
  const own = createHash('sha256').update(key).digest('base64url').slice(0, HASH_LENGTH);
  hashes.set(key, own);
  return own;
}

/** `entry` of `entry:…`. */
const typeOf = (key: string): string => key.split(':', 1)[0] ?? key;

/** Instead of many keys of one type. */
const wholeType = (type: string): string => `${type}:*`;

/** How many hashes, with a space before each, fit beside ALL_PAGES. */
const MAX_HASHES = Math.floor((MAX_HEADER_BYTES - ALL_PAGES.length) / (HASH_LENGTH + 1));

/** As many keys as fit. The types with the most keys are replaced by one key for the whole type. */
function fitting(keys: ReadonlySet<string>): string[] {
  if (keys.size <= MAX_HASHES) return [...keys];
  const types = new Map<string, string[]>();
  for (const key of keys) types.set(typeOf(key), [...(types.get(typeOf(key)) ?? []), key]);
  const largestFirst = [...types].sort(([, one], [, other]) => other.length - one.length);
  let count = keys.size;
  const shortened = largestFirst.flatMap(([type, own]) => {
    if (count <= MAX_HASHES) return own;
    count -= own.length - 1;
    return [wholeType(type)];
  });
  return shortened.length <= MAX_HASHES ? shortened : [EVERYTHING];
}

/** The value of the Surrogate-Key header of a page that read these keys; at most 2 KB. */
export function surrogateKeysOfPage(reads: Iterable<string>): string {
  const keys = new Set(reads);
  // Any change purges the key of a page that read everything.
  const own = keys.has(EVERYTHING) ? [EVERYTHING] : fitting(keys);
  return [ALL_PAGES, ...own.map(hash)].join(' ');
}

/** The surrogate keys to purge after changes of these keys, in their order. */
export function surrogateKeysOfChanges(changed: Iterable<string>): string[] {
  const purged = new Set<string>();
  for (const key of changed) {
    if (key === EVERYTHING) return [ALL_PAGES];
    for (const each of [key, wholeType(typeOf(key)), EVERYTHING]) purged.add(hash(each));
    if (purged.size > MAX_PURGED_KEYS) return [ALL_PAGES];
  }
  return [...purged];
}
