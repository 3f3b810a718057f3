import type { EntryRow } from '@/lib/entries/types';
import type { OwnTranslation } from '@/lib/translations/types';

/** Drafts that nothing publishes by itself: the others stand among what is scheduled, unless that was refused at its moment. */
export function withoutScheduled(drafts: EntryRow[]): EntryRow[] {
  return drafts.filter(({ editions }) =>
    [editions.ar, editions.en].some(
      (edition) =>
        edition?.status === 'draft' &&
        edition.stage === 'draft' &&
        !edition.scheduled.some(({ kind, isRefused }) => kind === 'publish' && !isRefused),
    ),
  );
}

/** Pieces of which a language is behind, without those that wait for the user as a translator. */
export function withoutAsked(behind: EntryRow[], asked: Pick<OwnTranslation, 'entryId'>[]): EntryRow[] {
  const ids = new Set(asked.map(({ entryId }) => entryId));
  return behind.filter(({ id }) => !ids.has(id));
}
