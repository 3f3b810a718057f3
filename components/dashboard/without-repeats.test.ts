import { describe, expect, it } from 'vitest';
import type { EditionSummary, EntryRow } from '@/lib/entries/types';
import { editionsOf, isOwnWork, isReleasedBy, withoutShown } from './without-repeats';

type Some = Partial<EditionSummary>;
const row = (id: string, ar: Some | null, en: Some | null) =>
  ({ id, editions: { ar, en } }) as unknown as EntryRow;
const DRAFT: Some = { status: 'draft', stage: 'draft', scheduled: [] };
const PUBLISHED: Some = { status: 'published', stage: 'draft', scheduled: [] };
const BEHIND: Some = { ...PUBLISHED, isBehind: true };
const SOON = new Date('2027-03-08T09:00:00Z');
const inRelease = (day: string, more: Partial<EditionSummary['scheduled'][number]> = {}): Some => ({
  ...DRAFT,
  scheduled: [{ kind: 'publish', at: new Date(day), isRefused: false, isRelease: true, ...more }],
});
const isBehind = (edition: EditionSummary) => edition.isBehind;
const ids = (rows: EntryRow[]) => rows.map(({ id }) => id);

describe('Whoever looks at their drafts', () => {
  it('finds none that is scheduled, or that they are to translate, unless its other language is still to be written', () => {
    const rows = [
      row('not scheduled', DRAFT, null),
      row('one of one', DRAFT, null),
      row('one of two', DRAFT, DRAFT),
      row('both', DRAFT, DRAFT),
      row('beside a public one', DRAFT, PUBLISHED),
    ];
    const shown = [
      ...['one of one', 'one of two', 'both', 'beside a public one'].map((entryId) => ({
        entryId,
        locale: 'ar' as const,
      })),
      { entryId: 'both', locale: 'en' as const },
    ];
    expect(ids(withoutShown(rows, { isAbout: isOwnWork, shown }))).toEqual(['not scheduled', 'one of two']);
  });

  it('finds what they have handed in or had approved, unless it waits for them', () => {
    const rows = [
      row('in review', { ...DRAFT, stage: 'in_review' }, null),
      row('approved', { ...DRAFT, stage: 'approved' }, PUBLISHED),
      row('to be reviewed by them', { ...DRAFT, stage: 'in_review' }, null),
      row('to be corrected', { ...DRAFT, stage: 'changes_requested' }, null),
      row('an update', { ...PUBLISHED, stage: 'in_review' }, PUBLISHED),
    ];
    const shown = ['to be reviewed by them', 'to be corrected'].map((entryId) => ({
      entryId,
      locale: 'ar' as const,
    }));
    expect(ids(withoutShown(rows, { isAbout: isOwnWork, shown }))).toEqual(['in review', 'approved']);
  });

  it('finds none that a release of the next days publishes', () => {
    const rows = [
      row('soon', inRelease('2027-03-07'), PUBLISHED),
      row('later', inRelease('2027-03-09'), null),
      row('refused', inRelease('2027-03-07', { isRefused: true }), null),
      row('by itself', inRelease('2027-03-07', { isRelease: false }), null),
    ];
    const shown = editionsOf(rows, isReleasedBy(SOON));
    expect(ids(withoutShown(rows, { isAbout: isOwnWork, shown }))).toEqual(['later', 'refused', 'by itself']);
  });
});

it('A language that is behind stands among what waits, among what is scheduled or among drafts, or else by itself', () => {
  const rows = [
    row('to be reviewed', BEHIND, PUBLISHED),
    row('to be translated', PUBLISHED, BEHIND),
    row('asked for the other language', BEHIND, PUBLISHED),
    row('begun by the user', { ...DRAFT, isBehind: true }, PUBLISHED),
    row('left', PUBLISHED, BEHIND),
  ];
  const shown = [
    { entryId: 'to be reviewed', locale: 'ar' as const },
    { entryId: 'to be translated', locale: 'en' as const },
    { entryId: 'asked for the other language', locale: 'en' as const },
    ...editionsOf(rows, isOwnWork),
  ];
  expect(editionsOf(rows, isOwnWork)).toEqual([{ entryId: 'begun by the user', locale: 'ar' }]);
  expect(ids(withoutShown(rows, { isAbout: isBehind, shown }))).toEqual([
    'asked for the other language',
    'left',
  ]);
});
