import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import { visibleTo } from '@/lib/entries/visible-to';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import { endOfDay, startOfDay } from '@/lib/i18n/wall-time';
import { reviewedBy, stateCondition, tabCondition, translatedBy } from './state-conditions';
import type { EntryFilter, EntryTab } from './types';

export interface Condition {
  /** On `e`, a row of "Entry". */
  sql: Prisma.Sql;
  /** A query for the "entryId" of all that meet it, and perhaps of others. */
  entries: Prisma.Sql;
  /** Whether that names an entry once for each of its two editions. */
  isTwofold?: boolean;
  /** Whether an index holds those that meet it in the order of their last change. */
  isOrdered?: boolean;
}

/** What every list leaves out. */
export const ofKind = (kind: Kind) => Prisma.sql`e."kind" = ${kind}::"EntryKind" AND e."trashedAt" IS NULL`;

/** What a filter asks of `e`, except for its kind, its words and its dates; of what the actor may not see, nothing is ever shown. */
export function filterConditions(actor: Actor, filter: EntryFilter): Condition[] {
  const { kind, tab = 'all', state, locale, sectionId, topicId, authorId, seriesId } = filter;
  const { createdById, reviewerId, translatorId } = filter;
  return [
    ...ownConditions(actor, tab, createdById),
    ...(sectionId ? [column(Prisma.sql`"sectionId"`, sectionId)] : []),
    ...(state ? [stateCondition(kind, state, locale)] : []),
    ...(reviewerId ? [reviewedBy(kind, reviewerId)] : []),
    ...(translatorId ? [translatedBy(kind, translatorId)] : []),
    ...tabCondition(kind, tab),
    ...(topicId ? [related(Prisma.sql`"EntryTopic"`, Prisma.sql`"topicId"`, topicId)] : []),
    ...(authorId ? [related(Prisma.sql`"EntryAuthor"`, Prisma.sql`"personId"`, authorId)] : []),
    ...(seriesId ? [ofSeries(seriesId)] : []),
  ];
}

/** When it was changed last; null where the filter does not ask. */
export function changedWithin({ from, to }: EntryFilter): Prisma.Sql | null {
  const bounds = [
    ...(from ? [Prisma.sql`e."changedAt" >= ${startOfDay(from)}`] : []),
    ...(to ? [Prisma.sql`e."changedAt" < ${endOfDay(to)}`] : []),
  ];
  return bounds.length > 0 ? Prisma.join(bounds, ' AND ') : null;
}

function ownConditions(actor: Actor, tab: EntryTab, createdById: string | undefined): Condition[] {
  const seen = visibleTo(actor).createdById;
  const wanted = [seen, tab === 'mine' ? requireUserId(actor) : undefined, createdById];
  return [...new Set(wanted.flatMap((id) => id ?? []))].map((id) => column(Prisma.sql`"createdById"`, id));
}

const column = (name: Prisma.Sql, id: string): Condition => ({
  sql: Prisma.sql`e.${name} = ${id}::uuid`,
  entries: Prisma.sql`SELECT x."id" AS "entryId" FROM "Entry" x WHERE x.${name} = ${id}::uuid`,
  isOrdered: true,
});

// OFFSET keeps the database from joining the tables, for which it would read all that match before the first row.
const related = (table: Prisma.Sql, name: Prisma.Sql, id: string): Condition => ({
  sql: Prisma.sql`EXISTS (SELECT FROM ${table} r WHERE r."entryId" = e."id" AND r.${name} = ${id}::uuid OFFSET 0)`,
  entries: Prisma.sql`SELECT r."entryId" FROM ${table} r WHERE r.${name} = ${id}::uuid`,
});

const ofSeries = (id: string): Condition => ({
  sql: Prisma.sql`EXISTS (SELECT FROM "Issue" i WHERE i."id" = e."issueId" AND i."seriesId" = ${id}::uuid OFFSET 0)`,
  entries: Prisma.sql`
    SELECT x."id" AS "entryId" FROM "Issue" i
    CROSS JOIN LATERAL (SELECT inner_x."id" FROM "Entry" inner_x WHERE inner_x."issueId" = i."id" OFFSET 0) AS x
    WHERE i."seriesId" = ${id}::uuid`,
});
