import type { Actor } from '@/lib/auth/types';
import { MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import type { InstantCursor } from '@/lib/list-cursors';
import type { RowRange } from '@/lib/list-page';
import { REVIEW_STAGES } from '@/lib/workflow/permissions';
import { ENTRY_ROW, toEntryRow } from './entry-row';
import type { EntryFilter } from './list-entries';
import type { EntryRow } from './types';
import { visibleSql } from './visible-to';

/** What a filter asks of `e`, a row of "Entry", except for its words; of what the actor may not see, nothing is ever read. */
export function filterSql(actor: Actor, { kind, state, locale, sectionId, mine }: EntryFilter): Prisma.Sql {
  const conditions = [
    Prisma.sql`e."kind" = ${kind}::"EntryKind"`,
    Prisma.sql`e."trashedAt" IS NULL`,
    visibleSql(actor, mine),
  ];
  if (sectionId) conditions.push(Prisma.sql`e."sectionId" = ${sectionId}::uuid`);
  if (state && locale) conditions.push(stateSql(state, locale));
  return Prisma.join(conditions, ' AND ');
}

/**
 * A stage of a review is asked of the few editions that are reviewed; drafts are what nobody reviews. The stages are single values, because PostgreSQL
 * cannot tell how few rows an array of them has.
 */
function stateSql(state: NonNullable<EntryFilter['state']>, locale: Locale): Prisma.Sql {
  const reviewed = (stages: readonly string[]) => Prisma.sql`ARRAY(
    SELECT x."entryId" FROM "Edition" x
    WHERE x."stage" IN (${Prisma.join(stages.map((stage) => Prisma.sql`${stage}::"ReviewStage"`))})
      AND x."locale" = ${locale}::"Locale")`;
  if (state === 'behind') return behindSql(locale);
  if (isReviewStage(state)) return Prisma.sql`e."id" = ANY(${reviewed([state])})`;
  const status =
    locale === 'ar'
      ? Prisma.sql`e."statusAr" = ${state}::"EditionStatus"`
      : Prisma.sql`e."statusEn" = ${state}::"EditionStatus"`;
  return state === 'draft' ? Prisma.sql`${status} AND e."id" <> ALL(${reviewed(STAGES)})` : status;
}

const STAGES = REVIEW_STAGES.filter((stage) => stage !== 'draft');

const isReviewStage = (state: string): boolean => STAGES.some((stage) => stage === state);

/** Few editions are behind, so that their entries are looked up by their ids. */
function behindSql(locale: Locale): Prisma.Sql {
  return Prisma.sql`e."id" = ANY (ARRAY(
    SELECT edition."entryId" FROM "Edition" edition
    WHERE edition."behindSinceId" IS NOT NULL AND edition."locale" = ${locale}::"Locale"))`;
}

/** Entries in the order of lists, from the last changed to the first, or backwards. */
export async function findEntryIds(
  where: Prisma.Sql,
  { from, direction, take }: RowRange<InstantCursor>,
): Promise<string[]> {
  const isForward = direction === 'after';
  // The first condition is the range of the index; the second one decides between equal instants.
  const beyond = !from
    ? Prisma.empty
    : isForward
      ? Prisma.sql`AND e."changedAt" <= ${from.at} AND (e."changedAt", e."number") < (${from.at}, ${from.number}::int)`
      : Prisma.sql`AND e."changedAt" >= ${from.at} AND (e."changedAt", e."number") > (${from.at}, ${from.number}::int)`;
  const order = isForward
    ? Prisma.sql`e."changedAt" DESC, e."number" DESC`
    : Prisma.sql`e."changedAt", e."number"`;
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT e."id" FROM "Entry" e WHERE ${where} ${beyond} ORDER BY ${order} LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

/** How many there are, at most MAX_COUNTED. In the order of an index, so that nothing is sorted for it. */
export async function countEntries(where: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT FROM "Entry" e WHERE ${where} ORDER BY e."changedAt" DESC, e."number" DESC LIMIT ${MAX_COUNTED}) AS counted`;
  return row?.count ?? 0;
}

/** What lists show of these entries, in this order. */
export async function loadEntryRows(ids: string[]): Promise<EntryRow[]> {
  if (ids.length === 0) return [];
  const entries = await db().entry.findMany({ where: { id: { in: ids } }, include: ENTRY_ROW });
  const rowById = new Map(entries.map((entry) => [entry.id, toEntryRow(entry)]));
  return ids.flatMap((id) => rowById.get(id) ?? []);
}
