import type { EntryRow } from '@/lib/entries/types';
import { LOCALES, type Locale } from '@/lib/i18n/locales';

interface ShownEdition {
  entryId: string;
  locale: Locale;
}

/** Drafts of which a language is still to be written: the others stand among what is scheduled, one row for each edition. */
export function withoutScheduled(drafts: EntryRow[], scheduled: readonly ShownEdition[]): EntryRow[] {
  const shown = new Set(scheduled.map(({ entryId, locale }) => entryId + locale));
  return drafts.filter(({ id, editions }) =>
    LOCALES.some((locale) => {
      const edition = editions[locale];
      return edition?.status === 'draft' && edition.stage === 'draft' && !shown.has(id + locale);
    }),
  );
}

/** Pieces of which a language is behind, without those that wait for the user as a translator. */
export function withoutAsked(
  behind: EntryRow[],
  asked: readonly Pick<ShownEdition, 'entryId'>[],
): EntryRow[] {
  const ids = new Set(asked.map(({ entryId }) => entryId));
  return behind.filter(({ id }) => !ids.has(id));
}
