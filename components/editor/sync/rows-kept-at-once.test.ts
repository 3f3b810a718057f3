// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import type { StoredRow } from './device-database';
import { forgetRowKeptAtOnce, keepRowAtOnce, rowsKeptAtOnce } from './rows-kept-at-once';

const row = (clientId: string, editionId = 'edition'): StoredRow => ({
  ...{ userId: 'omar', editionId, clientId, version: 3, keptAt: new Date('2026-11-26T05:00:00Z') },
  changes: [{ step: { stepType: 'replace', from: 1, to: 1 }, first: 1, last: 2 }],
});

beforeEach(() => localStorage.clear());

it('Changes that a tab kept while it closed are there with their date, until they are forgotten', () => {
  expect(keepRowAtOnce(row('first'))).toBe(true);
  expect(keepRowAtOnce(row('second', 'other'))).toBe(true);
  expect(rowsKeptAtOnce()).toEqual([row('first'), row('second', 'other')]);
  forgetRowKeptAtOnce(row('first'));
  expect(rowsKeptAtOnce()).toEqual([row('second', 'other')]);
});

it('The changes of a tab replace those that it kept before', () => {
  keepRowAtOnce(row('first'));
  keepRowAtOnce({ ...row('first'), version: 9 });
  expect(rowsKeptAtOnce()).toEqual([{ ...row('first'), version: 9 }]);
});

it('A browser without space says so, and what cannot be read disturbs nothing', () => {
  localStorage.setItem('markaz-unconfirmed:omar/edition/broken', '{"userId":');
  localStorage.setItem('theme', 'dark');
  expect(rowsKeptAtOnce()).toEqual([]);
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(keepRowAtOnce(row('first'))).toBe(false);
  full.mockRestore();
});
