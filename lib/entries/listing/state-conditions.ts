import type { EditionStatus } from '@/lib/entries/types';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { REVIEW_STAGES } from '@/lib/workflow/permissions';
import type { Condition } from './filter-conditions';
import type { EntryFilter, EntryTab } from './types';

/** The pieces of which somebody was asked to review an edition. */
export const reviewedBy = (kind: Kind, userId: string): Condition =>
  withEdition(kind, Prisma.sql`x."reviewerId" = ${userId}::uuid`);

/** The pieces that somebody is to translate into a language. */
export const translatedBy = (kind: Kind, userId: string): Condition => ({
  sql: Prisma.sql`EXISTS (
    SELECT FROM "TranslationAssignment" x WHERE x."entryId" = e."id" AND x."translatorId" = ${userId}::uuid OFFSET 0)`,
  entries: Prisma.sql`
    SELECT x."entryId" FROM "TranslationAssignment" x ${ofKindToo(kind)} WHERE x."translatorId" = ${userId}::uuid`,
  isTwofold: true,
});

/** The pieces of a tab; none for those that say nothing about a state. */
export function tabCondition(kind: Kind, tab: EntryTab): Condition[] {
  switch (tab) {
    case 'all':
    case 'mine':
      return [];
    case 'draft':
      return [
        withEdition(
          kind,
          Prisma.sql`x."state" = 'draft'::"EditionState" AND x."stage" = 'draft'::"ReviewStage"`,
        ),
      ];
    case 'scheduled':
      return [scheduled(kind)];
    case 'published':
      return [withStatus(kind, ['published', 'changed'])];
    case 'changed':
    case 'unpublished':
      return [withStatus(kind, [tab])];
    case 'archived':
      return [archived(kind)];
    default:
      return [withEdition(kind, Prisma.sql`x."stage" = ${tab}::"ReviewStage"`)];
  }
}

/** What is asked of the edition in one language, or of one in either. Drafts are what nobody reviews. */
export function stateCondition(
  kind: Kind,
  state: NonNullable<EntryFilter['state']>,
  locale?: Locale,
): Condition {
  const inLocale = locale ? Prisma.sql`AND x."locale" = ${locale}::"Locale"` : Prisma.empty;
  const inEdition = (condition: Prisma.Sql) =>
    withEdition(kind, Prisma.sql`${condition} ${inLocale}`, locale === undefined);
  if (state === 'behind') return inEdition(Prisma.sql`x."behindSinceId" IS NOT NULL`);
  if (state === 'current')
    return inEdition(Prisma.sql`x."behindSinceId" IS NULL AND x."state" = 'published'::"EditionState"`);
  if (state === 'in_work' || state === 'withdrawn') {
    const stored = Prisma.raw(state === 'in_work' ? 'draft' : 'unpublished');
    const isSo = Prisma.sql`x."behindSinceId" IS NULL AND x."state" = '${stored}'::"EditionState"`;
    const { sql } = inEdition(Prisma.sql`${isSo} AND x."locale" <> e."sourceLocale"`);
    return { ...inEdition(isSo), sql };
  }
  if (STAGES.some((stage) => stage === state))
    return inEdition(Prisma.sql`x."stage" = ${state}::"ReviewStage"`);
  if (!locale) return withStatus(kind, [state as EditionStatus]);
  const status = statusSql('e', locale, state as EditionStatus);
  const ofKind = Prisma.sql`SELECT x."id" AS "entryId" FROM "Entry" x WHERE ${rowOfKind('x', kind)}`;
  return {
    sql: state === 'draft' ? Prisma.sql`${status} AND e."id" <> ALL(${reviewed(locale)})` : status,
    entries: Prisma.sql`${ofKind} AND ${statusSql('x', locale, state as EditionStatus)}`,
    isOrdered: true,
  };
}

const STAGES = REVIEW_STAGES.filter((stage) => stage !== 'draft');

const column = (row: 'e' | 'x', locale: Locale) =>
  Prisma.raw(locale === 'ar' ? `${row}."statusAr"` : `${row}."statusEn"`);

const statusSql = (row: 'e' | 'x', locale: Locale, status: EditionStatus) =>
  Prisma.sql`${column(row, locale)} = ${status}::"EditionStatus"`;

const rowOfKind = (row: 'x' | 'k', kind: Kind) =>
  Prisma.sql`${Prisma.raw(row)}."kind" = ${kind}::"EntryKind" AND ${Prisma.raw(row)}."trashedAt" IS NULL`;

/** Few editions are reviewed. The stages are single values, because PostgreSQL cannot tell how few rows an array of them has. */
const reviewed = (locale: Locale) => Prisma.sql`ARRAY(
  SELECT x."entryId" FROM "Edition" x
  WHERE x."stage" IN (${Prisma.join(STAGES.map((stage) => Prisma.sql`${stage}::"ReviewStage"`))})
    AND x."locale" = ${locale}::"Locale")`;

/** Keeps `x`, which has an "entryId", where its entry is in the list. OFFSET keeps the database from joining whole tables. */
const ofKindToo = (kind: Kind) => Prisma.sql`
  CROSS JOIN LATERAL (
    SELECT FROM "Entry" k WHERE k."id" = x."entryId" AND ${rowOfKind('k', kind)} OFFSET 0) AS in_list`;

/** Those with an edition in either language, `x`, of which the condition is true. */
const withEdition = (kind: Kind, condition: Prisma.Sql, isTwofold = true): Condition => ({
  sql: Prisma.sql`EXISTS (SELECT FROM "Edition" x WHERE x."entryId" = e."id" AND ${condition} OFFSET 0)`,
  entries: Prisma.sql`SELECT x."entryId" FROM "Edition" x ${ofKindToo(kind)} WHERE ${condition}`,
  isTwofold,
});

/** Those with one of the statuses in either language. */
function withStatus(kind: Kind, statuses: EditionStatus[]): Condition {
  const each = (row: 'e' | 'x') =>
    statuses.flatMap((status) => [statusSql(row, 'ar', status), statusSql(row, 'en', status)]);
  const found = each('x').map(
    (status) => Prisma.sql`
      (SELECT x."id" AS "entryId" FROM "Entry" x WHERE ${rowOfKind('x', kind)} AND ${status})`,
  );
  return {
    sql: Prisma.sql`(${Prisma.join(each('e'), ' OR ')})`,
    entries: Prisma.join(found, ' UNION ALL '),
    isTwofold: true,
  };
}

/** Those of which an edition changes by itself at a moment: alone, or with a release that has one. */
const scheduled = (kind: Kind): Condition => ({
  sql: Prisma.sql`EXISTS (
    SELECT FROM "Edition" x CROSS JOIN LATERAL (
      SELECT FROM "ScheduledChange" s WHERE s."editionId" = x."id" AND s."open" = true
      UNION ALL
      SELECT FROM "ReleaseEdition" i CROSS JOIN LATERAL (
        SELECT FROM "Release" r WHERE r."id" = i."releaseId" AND r."at" IS NOT NULL OFFSET 0) AS r
      WHERE i."editionId" = x."id" AND i."open" = true OFFSET 0) AS s
    WHERE x."entryId" = e."id" OFFSET 0)`,
  entries: Prisma.sql`
    SELECT x."entryId" FROM (
      SELECT s."editionId" FROM "ScheduledChange" s WHERE s."open" = true
      UNION ALL
      SELECT i."editionId" FROM "Release" r CROSS JOIN LATERAL (
        SELECT j."editionId" FROM "ReleaseEdition" j WHERE j."releaseId" = r."id" AND j."editionId" IS NOT NULL OFFSET 0) AS i
      WHERE r."open" = true AND r."at" IS NOT NULL) AS s
    CROSS JOIN LATERAL (SELECT y."entryId" FROM "Edition" y WHERE y."id" = s."editionId" OFFSET 0) AS x
    ${ofKindToo(kind)}`,
  isTwofold: true,
});

const archived = (kind: Kind): Condition => ({
  sql: Prisma.sql`e."archivedAt" IS NOT NULL`,
  entries: Prisma.sql`
    SELECT x."id" AS "entryId" FROM "Entry" x WHERE x."archivedAt" IS NOT NULL AND ${rowOfKind('x', kind)}`,
});
