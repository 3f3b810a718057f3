import type { EditionSummary, EntryRow } from '@/lib/entries/types';
import { LOCALES, type Locale } from '@/lib/i18n/locales';

/** An edition that a block shows by itself. */
export interface ShownEdition {
  entryId: string;
  locale: Locale;
}

interface Block {
  /** Which editions the block is about. */
  isAbout: (edition: EditionSummary) => boolean;
  /** What stands in the blocks before it. */
  shown: readonly ShownEdition[];
}

/** What readers have never seen: in work, handed in, or approved. Where it waits for its author or for a reviewer it stands among what waits, before the drafts. */
export const isOwnWork = ({ status }: EditionSummary) => status === 'draft';

/** Whether readers get it with a release by then, which is one row among what happens by itself. */
export const isReleasedBy =
  (until: Date) =>
  ({ scheduled }: EditionSummary) =>
    scheduled.some(
      ({ kind, at, isRefused, isRelease }) => isRelease && kind === 'publish' && !isRefused && at <= until,
    );

/** Pieces with an edition that the block is about and that stands in none before it. */
export function withoutShown(rows: EntryRow[], { isAbout, shown }: Block): EntryRow[] {
  const names = new Set(shown.map(({ entryId, locale }) => entryId + locale));
  return rows.filter(({ id, editions }) =>
    LOCALES.some((locale) => {
      const edition = editions[locale];
      return edition !== null && isAbout(edition) && !names.has(id + locale);
    }),
  );
}

/** The editions that a block of pieces shows because it is about them. */
export function editionsOf(rows: EntryRow[], isAbout: Block['isAbout']): ShownEdition[] {
  return rows.flatMap(({ id, editions }) =>
    LOCALES.flatMap((locale) => {
      const edition = editions[locale];
      return edition && isAbout(edition) ? [{ entryId: id, locale }] : [];
    }),
  );
}
