// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KEPT_DAYS } from '@/components/editor/sync/device-database';
import { keptFieldKeys, LocalFieldStore, piecesWithKeptFields } from './field-store';

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** Keeps a field of a piece on this device, some days ago. */
function keep(userId: string, entryId: string, days: number): void {
  vi.setSystemTime(Date.now() - days * 86_400_000);
  const scope = { userId, entryId, kind: 'article', locale: 'ar', newEdition: null } as const;
  new LocalFieldStore(scope).keep('slug', { before: '', value: 'quays' });
  vi.setSystemTime(Date.now() + days * 86_400_000);
}

it('Fields that nobody came back for are removed, also those of other users, and nothing else is', () => {
  for (const [user, entry, days] of [
    ['layla', 'now', 0],
    ['layla', 'kept', KEPT_DAYS - 1],
    ['layla', 'old', KEPT_DAYS + 1],
    ['omar', 'old', KEPT_DAYS + 1],
  ] as const)
    keep(user, entry, days);
  localStorage.setItem('markaz-fields:layla:undated', '{"slug":{"before":"","value":"x"}}');
  localStorage.setItem('theme', 'dark');
  expect(keptFieldKeys('layla').sort()).toEqual([
    'markaz-fields:layla:kept',
    'markaz-fields:layla:now',
    'markaz-fields:layla:undated',
  ]);
  expect(piecesWithKeptFields('layla').map(({ entryId }) => entryId)).toEqual(['now', 'kept']);
  expect(localStorage).toHaveLength(4);
});
