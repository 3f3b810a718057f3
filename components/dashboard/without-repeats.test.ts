import { expect, it } from 'vitest';
import type { EditionSummary, EntryRow } from '@/lib/entries/types';
import { withoutAsked, withoutScheduled } from './without-repeats';

type Some = Partial<EditionSummary>;
const row = (id: string, ar: Some | null, en: Some | null) =>
  ({ id, editions: { ar, en } }) as unknown as EntryRow;
const planned = (kind: 'publish' | 'withdraw', isRefused = false) => [
  { kind, at: new Date(0), isRefused, isRelease: false },
];
const draft = (scheduled: EditionSummary['scheduled'] = []): Some => ({
  status: 'draft',
  stage: 'draft',
  scheduled,
});
const ids = (rows: EntryRow[]) => rows.map(({ id }) => id);

it('A draft that is scheduled stands among what is scheduled alone, and with the drafts again when that was refused', () => {
  const rows = [
    row('draft', draft(), null),
    row('scheduled', draft(planned('publish')), null),
    row('one of two', draft(planned('publish')), draft()),
    row('both', draft(planned('publish')), draft(planned('publish'))),
    row('beside a public one', draft(planned('publish')), {
      status: 'published',
      stage: 'draft',
      scheduled: [],
    }),
    row('refused', null, draft(planned('publish', true))),
  ];
  expect(ids(withoutScheduled(rows))).toEqual(['draft', 'one of two', 'refused']);
});

it('A piece whose translation is asked of the user stands among what waits alone', () => {
  const rows = [row('asked', null, null), row('other', null, null)];
  expect(ids(withoutAsked(rows, [{ entryId: 'asked' }]))).toEqual(['other']);
});
