import type { Actor } from '@/lib/auth/types';
import { boundedCount } from '@/lib/bounded-count';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { formatInstantCursor, type InstantCursor, parseInstantCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow } from '@/lib/list-page';
import type { ReviewStage } from '@/lib/workflow/permissions';
import { countEntries, filterSql, findEntryIds, loadEntryRows } from './entry-sql';
import { searchEntries } from './search/search-entries';
import type { EditionStatus, EntryRow } from './types';

export interface EntryFilter extends ListWindow {
  kind: Kind;
  /** Words, "phrases" and -exclusions of the text in either language, or parts of words of the title. */
  query?: string;
  /**
   * The status of the edition in `locale`, which must be given too; `missing` means that there is no such edition, and `behind` that it has not
   * followed a correction of the other one. A stage of its review leaves out what `draft` shows.
   */
  state?: EditionStatus | Exclude<ReviewStage, 'draft'> | 'missing' | 'behind';
  locale?: Locale;
  sectionId?: string;
  mine?: boolean;
}

/** A page of entries: with words, those first that have them in the title; latest change first. Authors get only the entries that they created. */
export async function listEntries(actor: Actor, filter: EntryFilter): Promise<ListPage<EntryRow>> {
  const where = filterSql(actor, filter);
  if (filter.query?.trim()) return searchEntries(where, filter.query, filter);
  const [page, counted] = await Promise.all([
    findListPage<EntryRow, InstantCursor>(filter, {
      parse: parseInstantCursor,
      cursorOf: ({ changedAt, number }) => formatInstantCursor({ at: changedAt, number }),
      find: async (range) => loadEntryRows(await findEntryIds(where, range)),
    }),
    countEntries(where),
  ]);
  return { ...page, total: boundedCount(counted) };
}
