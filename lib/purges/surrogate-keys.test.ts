import { describe, expect, it } from 'vitest';
import { EVERYTHING, entryKey, SETTINGS, sectionPiecesKey, termKey } from '@/lib/public-changes/keys';
import { ALL_PAGES, surrogateKeysOfChanges, surrogateKeysOfPage } from './surrogate-keys';

/** Whether the changes purge a page with this header. */
const purges = (changed: string[], header: string) => {
  const carried = header.split(' ');
  return surrogateKeysOfChanges(changed).some((key) => carried.includes(key));
};

const isPurged = (reads: string[], changed: string[]) => purges(changed, surrogateKeysOfPage(reads));

const many = (count: number, key: (id: string) => string) =>
  Array.from({ length: count }, (_, index) =>
    key(`00000000-0000-7000-8000-${String(index).padStart(12, '0')}`),
  );

describe('A page in a cache in front of the site', () => {
  it('is purged by a change of what it read, and by no other', () => {
    const reads = [entryKey('one'), sectionPiecesKey('politics', 'en'), SETTINGS];
    for (const read of reads) expect(isPurged(reads, [read]), read).toBe(true);
    expect(isPurged(reads, [entryKey('two'), sectionPiecesKey('politics', 'ar')])).toBe(false);
  });

  it('is purged by a change of everything, even if it read nothing', () => {
    expect(isPurged([], [EVERYTHING])).toBe(true);
    expect(isPurged([entryKey('one')], [entryKey('two'), EVERYTHING])).toBe(true);
  });

  it('is purged by any change when it read everything', () => {
    expect(isPurged([EVERYTHING, entryKey('one')], [entryKey('two')])).toBe(true);
    expect(isPurged([EVERYTHING], [])).toBe(false);
  });

  it('carries at most 2 KB, however much it read, and is purged by a change of each of it', () => {
    const reads = [
      ...many(900, entryKey),
      ...many(300, termKey),
      ...many(40, (id) => sectionPiecesKey(id, 'ar')),
    ];
    const header = surrogateKeysOfPage(reads);
    expect(header.length).toBeLessThanOrEqual(2_048);
    for (const read of reads) expect(purges([read], header), read).toBe(true);
    // The types with few keys are still told apart.
    expect(purges([sectionPiecesKey('other', 'ar')], header)).toBe(false);
  });

  it('carries exact keys up to 2 KB', () => {
    const reads = many(227, entryKey);
    expect(surrogateKeysOfPage(reads)).toHaveLength(3 + 227 * 9);
    expect(isPurged(reads, [entryKey('other')])).toBe(false);
    expect(surrogateKeysOfPage(many(228, entryKey))).toHaveLength(3 + 9);
  });

  it('carries at most 2 KB when every key is of another type', () => {
    const reads = many(500, (id) => `${id}:x`);
    const header = surrogateKeysOfPage(reads);
    expect(header.length).toBeLessThanOrEqual(2_048);
    for (const read of reads) expect(purges([read], header), read).toBe(true);
  });
});

it('A key is made of characters that no header, pattern or shell treats specially', () => {
  expect(surrogateKeysOfPage(many(100, entryKey))).toMatch(/^all( [\w-]{8}){100}$/);
});

it('A change of more keys than a cache should be sent purges all pages', () => {
  expect(surrogateKeysOfChanges(many(3_000, entryKey))).toEqual([ALL_PAGES]);
  expect(surrogateKeysOfChanges(many(100, entryKey))).toHaveLength(102);
});
