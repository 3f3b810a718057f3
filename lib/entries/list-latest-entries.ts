import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { KINDS, type Kind } from '@/lib/i18n/addresses';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { ENTRY_ROW, toEntryRow } from './entry-row';
import type { EditionStatus, EntryRow } from './types';
import { visibleTo } from './visible-to';

export interface LatestFilter {
  kind?: Kind;
  /** Only entries with an edition in this language, and in `state` if that is given. */
  locale?: Locale;
  /** The state of an edition in either language. `published` includes editions with unpublished changes. */
  state?: 'draft' | 'published' | 'unpublished';
  mine?: boolean;
}

/** The entries that were changed last, of both kinds unless `kind` is given. Authors get only the entries that they created. */
export async function listLatestEntries(
  actor: Actor,
  { kind, locale, state, mine }: LatestFilter,
  count: number,
): Promise<EntryRow[]> {
  const where = {
    ...visibleTo(actor, mine),
    trashedAt: null,
    ...((state || locale) && { OR: (locale ? [locale] : LOCALES).map((each) => hasStatus(each, state)) }),
  };
  // The index orders the entries of one kind.
  const latest = await Promise.all(
    (kind ? [kind] : KINDS).map((each) => findLatest({ kind: each, ...where }, count)),
  );
  const newest = latest
    .flat()
    .sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime() || b.number - a.number)
    .slice(0, count);
  const rows = await db().entry.findMany({
    where: { id: { in: newest.map(({ id }) => id) } },
    include: ENTRY_ROW,
  });
  const rowById = new Map(rows.map((row) => [row.id, toEntryRow(row)]));
  return newest.flatMap(({ id }) => rowById.get(id) ?? []);
}

function findLatest(where: Prisma.EntryWhereInput, take: number) {
  return db().entry.findMany({
    where,
    orderBy: [{ changedAt: 'desc' }, { number: 'desc' }],
    take,
    select: { id: true, changedAt: true, number: true },
  });
}

function hasStatus(locale: Locale, state: LatestFilter['state']): Prisma.EntryWhereInput {
  const status: Prisma.EnumEditionStatusFilter = state ? { in: STATUSES[state] } : { not: 'missing' };
  return locale === 'ar' ? { statusAr: status } : { statusEn: status };
}

const STATUSES: Record<NonNullable<LatestFilter['state']>, EditionStatus[]> = {
  draft: ['draft'],
  published: ['published', 'changed'],
  unpublished: ['unpublished'],
};
