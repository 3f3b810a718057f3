import { expect, it } from 'vitest';
import type { EditionSummary, EntryRow } from '@/lib/entries/types';
import { withoutAsked, withoutScheduled } from './without-repeats';

type Some = Partial<EditionSummary>;
const row = (id: string, ar: Some | null, en: Some | null) =>
  ({ id, editions: { ar, en } }) as unknown as EntryRow;
const DRAFT: Some = { status: 'draft', stage: 'draft' };
const ids = (rows: EntryRow[]) => rows.map(({ id }) => id);

it('A draft that stands among what is scheduled stands there alone, unless its other language is still to be written', () => {
  const rows = [
    row('not scheduled', DRAFT, null),
    row('one of one', DRAFT, null),
    row('one of two', DRAFT, DRAFT),
    row('both', DRAFT, DRAFT),
    row('beside a public one', DRAFT, { status: 'published', stage: 'draft' }),
    row('in review', { status: 'draft', stage: 'in_review' }, null),
  ];
  const scheduled = [
    ...['one of one', 'one of two', 'both', 'beside a public one'].map((entryId) => ({
      entryId,
      locale: 'ar' as const,
    })),
    { entryId: 'both', locale: 'en' as const },
  ];
  expect(ids(withoutScheduled(rows, scheduled))).toEqual(['not scheduled', 'one of two']);
});

it('A piece whose translation is asked of the user stands among what waits alone', () => {
  const rows = [row('asked', null, null), row('other', null, null)];
  expect(ids(withoutAsked(rows, [{ entryId: 'asked' }]))).toEqual(['other']);
});
