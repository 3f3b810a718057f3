import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { entryRows } from './entry-rows';
import { NEWEST_CHANGE_FIRST, visibleTo } from './entry-sql';
import type { EntryRow } from './types';

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
  filter: LatestFilter,
  count: number,
): Promise<EntryRow[]> {
  const conditions = [
    Prisma.sql`true`,
    ...visibleTo(actor, filter.mine),
    ...ofKind(filter),
    ...editions(filter),
  ];
  const ids = await db().$queryRaw<{ id: string }[]>`
    SELECT e."id" FROM "Entry" e
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${NEWEST_CHANGE_FIRST}
    LIMIT ${count}`;
  return entryRows(ids.map((row) => row.id));
}

function ofKind({ kind }: LatestFilter): Prisma.Sql[] {
  return kind ? [Prisma.sql`e."kind" = ${kind}::"EntryKind"`] : [];
}

function editions({ state, locale }: LatestFilter): Prisma.Sql[] {
  if (!state && !locale) return [];
  const all = [Prisma.sql`d."entryId" = e."id"`];
  if (state) all.push(Prisma.sql`d."state" = ${state}::"EditionState"`);
  if (locale) all.push(Prisma.sql`d."locale" = ${locale}::"Locale"`);
  return [Prisma.sql`EXISTS (SELECT 1 FROM "Edition" d WHERE ${Prisma.join(all, ' AND ')})`];
}
