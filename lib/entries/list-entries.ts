import type { Actor } from '@/lib/auth/types';
import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { type FoldedFilter, foldedSearch } from '@/lib/folded-search';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { formatInstantCursor, type InstantCursor, parseInstantCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { ENTRY_ROW, toEntryRow } from './entry-row';
import type { EditionStatus, EntryRow } from './types';
import { visibleTo } from './visible-to';

export interface EntryFilter extends ListWindow {
  kind: Kind;
  /** Words that the title must contain, in either language (lib/folded-search.ts). */
  query?: string;
  /** The status of the edition in `locale`, which must be given too; `missing` means that there is no such edition. */
  state?: EditionStatus | 'missing';
  locale?: Locale;
  sectionId?: string;
  mine?: boolean;
}

/** A page of entries, latest change first. Authors get only the entries that they created. */
export async function listEntries(actor: Actor, filter: EntryFilter): Promise<ListPage<EntryRow>> {
  const { where, found } = await narrow(conditions(actor, filter), foldedSearch(filter.query ?? ''));
  const [page, counted] = await Promise.all([
    findListPage<EntryRow, InstantCursor>(filter, {
      parse: parseInstantCursor,
      cursorOf: ({ changedAt, number }) => formatInstantCursor({ at: changedAt, number }),
      find: (range) => findRows(where, range),
    }),
    // In the order of the index. Without an order, Prisma would have all rows sorted by their ids before it counts the first ones.
    found ?? db().entry.count({ where, take: MAX_COUNTED, orderBy: orderOf('desc') }),
  ]);
  return { ...page, total: boundedCount(counted) };
}

async function findRows(
  where: Prisma.EntryWhereInput,
  { from, direction, take }: RowRange<InstantCursor>,
): Promise<EntryRow[]> {
  const sort = direction === 'after' ? 'desc' : 'asc';
  const entries = await db().entry.findMany({
    where: from ? { AND: [where, beyond(from, direction)] } : where,
    orderBy: orderOf(sort),
    take,
    include: ENTRY_ROW,
  });
  return entries.map(toEntryRow);
}

const orderOf = (sort: 'asc' | 'desc') => [{ changedAt: sort }, { number: sort }];

function conditions(actor: Actor, filter: EntryFilter): Prisma.EntryWhereInput {
  const { kind, state, locale, sectionId, mine } = filter;
  return {
    kind,
    ...visibleTo(actor, mine),
    ...(sectionId && { sectionId }),
    ...(state && locale === 'ar' && { statusAr: state }),
    ...(state && locale === 'en' && { statusEn: state }),
  };
}

interface Narrowed {
  where: Prisma.EntryWhereInput;
  /** How many entries a search has found, at most `MAX_COUNTED`; null without one. */
  found: number | null;
}

/**
 * Few matches are looked up in the index of titles and then named by their ids. Many are found faster the other way round, because every
 * stretch of the ordered list has some.
 */
async function narrow(where: Prisma.EntryWhereInput, words: FoldedFilter[][]): Promise<Narrowed> {
  if (words.length === 0) return { where, found: null };
  const rarest = await findRarest(words);
  const matching = { AND: [where, ...(rarest ? [{ id: { in: rarest } }] : []), ...words.map(hasTitle)] };
  const rows = await db().entry.findMany({ where: matching, select: { id: true }, take: MAX_COUNTED });
  const isMany = rows.length === MAX_COUNTED;
  return { where: isMany ? matching : { id: { in: rows.map(({ id }) => id) } }, found: rows.length };
}

/** The entries with the word that the fewest titles have; null when too many titles have every one of the words. */
async function findRarest(words: FoldedFilter[][]): Promise<string[] | null> {
  const found = await Promise.all(
    words.map((filters) =>
      db().edition.findMany({
        where: { OR: filters.map((titleFolded) => ({ titleFolded })) },
        select: { entryId: true },
        take: MAX_COUNTED,
      }),
    ),
  );
  const [rarest = []] = found.sort((a, b) => a.length - b.length);
  return rarest.length === MAX_COUNTED ? null : [...new Set(rarest.map(({ entryId }) => entryId))];
}

function hasTitle(filters: FoldedFilter[]): Prisma.EntryWhereInput {
  return { editions: { some: { OR: filters.map((titleFolded) => ({ titleFolded })) } } };
}

// The first condition is the range of the index; the second one decides between equal instants.
function beyond({ at, number }: InstantCursor, direction: 'after' | 'before'): Prisma.EntryWhereInput {
  return direction === 'after'
    ? { changedAt: { lte: at }, OR: [{ changedAt: { lt: at } }, { number: { lt: number } }] }
    : { changedAt: { gte: at }, OR: [{ changedAt: { gt: at } }, { number: { gt: number } }] };
}
