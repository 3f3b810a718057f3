import { describe, expect, it } from 'vitest';
import type { Freshness } from '@/lib/public-changes/record-reads';
import { StoredPage } from './stored-page';
import { ValidityIndex } from './validity-index';

const CONTENT = {
  status: 200,
  type: 'text/html',
  headers: [],
  digest: '',
  layout: [],
  body: Buffer.alloc(0),
};

function pageOf(index: ValidityIndex, number: number, reads: Record<string, Freshness>): StoredPage {
  return new StoredPage(index.origin('/ar', number, new Map(Object.entries(reads))), CONTENT);
}

function attached(...given: Parameters<typeof pageOf>): StoredPage {
  const page = pageOf(...given);
  given[0].attach(page);
  return page;
}

const change = (number: number, ...keys: string[]) => ({ number, keys, withdrawn: [] as string[] });

describe('Changes of keys that no page in memory reads', () => {
  it('are remembered for pages that are read from disk and renders that are under way', () => {
    const index = new ValidityIndex();
    index.apply(change(1, 'a'), 0);
    index.apply({ ...change(2, 'b'), withdrawn: ['b'] }, 0);
    expect(index.standing(pageOf(index, 0, { a: 'immediate' }), 0)).toBe('outdated');
    expect(index.standing(pageOf(index, 1, { a: 'immediate' }), 0)).toBe('valid');
    expect(index.standing(pageOf(index, 1, { b: 'delayed' }), 0)).toBe('withdrawn');
  });

  it('are forgotten when there are too many, and older pages then count as changed, or withdrawn', () => {
    const index = new ValidityIndex(10);
    index.apply({ ...change(1, 'gone'), withdrawn: ['gone'] }, 0);
    const known = attached(index, 1, { kept: 'delayed' });
    for (let number = 2; number <= 30; number += 1) index.apply(change(number, `key ${number}`), 0);
    expect(index.floors).toEqual({ changed: 20, withdrawn: 1 });
    expect(index.standing(known, 0)).toBe('valid');
    expect(index.standing(pageOf(index, 19, { other: 'delayed' }), 0)).toBe('outdated');
    expect(index.standing(pageOf(index, 20, { other: 'delayed' }), 0)).toBe('valid');
    expect(index.standing(pageOf(index, 0, { other: 'delayed' }), 0)).toBe('withdrawn');
  });

  it('are not forgotten as long as a page reads the key', () => {
    const index = new ValidityIndex(5);
    const page = attached(index, 0, { a: 'immediate' });
    index.apply(change(1, 'a'), 0);
    for (let number = 2; number <= 30; number += 1) index.apply(change(number, `key ${number}`), 0);
    expect(index.standing(page, 0)).toBe('outdated');
    index.detach(page);
    expect(index.standing(pageOf(index, 29, { a: 'immediate' }), 0)).toBe('valid');
  });

  it('reach a page again that is attached under the same keys', () => {
    const index = new ValidityIndex();
    const pages = Array.from({ length: 50 }, () => attached(index, 0, { a: 'immediate', b: 'delayed' }));
    for (const page of pages.slice(0, 49)) index.detach(page);
    expect([...index.pagesHitBy(['a'])]).toContain(pages[49]);
    expect([...index.pagesHitBy(['a'])].length).toBeLessThan(3);
    index.detach(pages[49] as StoredPage);
    expect([...index.pagesHitBy(['a'])]).toEqual([]);
  });
});

describe('After a restart', () => {
  it('what was known is known, but not when', () => {
    const before = new ValidityIndex(3);
    for (let number = 1; number <= 6; number += 1) before.apply(change(number, `key ${number}`), 1_000);
    before.apply({ ...change(7, 'gone'), withdrawn: ['gone'] }, 1_000);
    before.apply(change(8, 'gone'), 1_000);
    const after = new ValidityIndex();
    after.restore(before.current, before.floors, before.records());
    expect([after.current, after.floors]).toEqual([8, { changed: 4, withdrawn: 0 }]);
    expect(after.standing(pageOf(after, 5, { 'key 6': 'delayed' }), 1_000)).toBe('outdated');
    expect(after.standing(pageOf(after, 6, { gone: 'delayed' }), 1_000)).toBe('withdrawn');
    expect(after.standing(pageOf(after, 7, { gone: 'delayed' }), 1_000)).toBe('outdated');
    expect(after.standing(pageOf(after, 8, { gone: 'delayed' }), 1_000)).toBe('valid');
  });
});
