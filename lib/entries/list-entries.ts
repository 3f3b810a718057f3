import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import { fold } from '@/lib/i18n/fold';
import type { Locale } from '@/lib/i18n/locales';
import { entryRows } from './entry-rows';
import { NEWEST_CHANGE_FIRST, visibleTo } from './entry-sql';
import type { EditionStatus, EntryPage } from './types';

export interface EntryFilter {
  kind: Kind;
  /** Words that the title must contain, in either language, compared in folded form (lib/i18n/fold.ts). */
  query?: string;
  /** The state of the edition in `locale`, which must be given too; `missing` means that there is no such edition. */
  state?: EditionStatus | 'missing';
  locale?: Locale;
  sectionId?: string;
  mine?: boolean;
  /** From 1. */
  page: number;
  pageSize: number;
}

/** A page of entries, latest change first. Authors get only the entries that they created. */
export async function listEntries(actor: Actor, filter: EntryFilter): Promise<EntryPage> {
  const where = conditions(actor, filter);
  const [counted, ids] = await Promise.all([
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Entry" e WHERE ${where}`,
    db().$queryRaw<{ id: string }[]>`
      SELECT e."id" FROM "Entry" e
      WHERE ${where}
      ORDER BY ${NEWEST_CHANGE_FIRST}
      LIMIT ${filter.pageSize} OFFSET ${(filter.page - 1) * filter.pageSize}`,
  ]);
  const total = counted[0]?.total ?? 0;
  const rows = await entryRows(ids.map((row) => row.id));
  return { rows, total, page: filter.page, pageCount: Math.max(1, Math.ceil(total / filter.pageSize)) };
}

function conditions(actor: Actor, filter: EntryFilter): Prisma.Sql {
  const all = [Prisma.sql`e."kind" = ${filter.kind}::"EntryKind"`, ...visibleTo(actor, filter.mine)];
  if (filter.sectionId) all.push(Prisma.sql`e."sectionId" = ${filter.sectionId}::uuid`);
  for (const word of fold(filter.query ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)) {
    all.push(
      Prisma.sql`EXISTS (SELECT 1 FROM "Edition" d WHERE d."entryId" = e."id" AND d."titleFolded" LIKE ${`%${escapeLike(word)}%`})`,
    );
  }
  if (filter.state && filter.locale) all.push(stateCondition(filter.state, filter.locale));
  return Prisma.join(all, ' AND ');
}

function stateCondition(state: EditionStatus | 'missing', locale: Locale): Prisma.Sql {
  const edition = Prisma.sql`SELECT 1 FROM "Edition" d LEFT JOIN "Publication" p ON p."editionId" = d."id" WHERE d."entryId" = e."id" AND d."locale" = ${locale}::"Locale"`;
  if (state === 'missing') return Prisma.sql`NOT EXISTS (${edition})`;
  const stored = state === 'changed' ? 'published' : state;
  const same = Prisma.sql`(p."documentVersion" = d."version" AND p."fieldsVersion" = d."fieldsVersion" AND p."entryVersion" = e."version")`;
  const freshness =
    stored !== 'published' ? Prisma.sql`true` : state === 'changed' ? Prisma.sql`NOT ${same}` : same;
  return Prisma.sql`EXISTS (${edition} AND d."state" = ${stored}::"EditionState" AND ${freshness})`;
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, (character) => `\\${character}`);
}
