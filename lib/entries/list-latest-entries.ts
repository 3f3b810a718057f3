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
  /** Only pieces that have an edition in this language, in this state if there is one. */
  locale?: Locale;
  /** In either language. What readers have is `published`, also where the desk has changes they do not see yet. */
  state?: 'draft' | 'published' | 'unpublished';
  mine?: boolean;
}

/** The pieces that were changed last, of both kinds unless told otherwise. Authors find only what they began. */
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
