import type { Actor } from '@/lib/auth/types';
import { foldedNameSearch } from '@/lib/folded-search';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { endOfDay, startOfDay } from '@/lib/i18n/wall-time';
import { ACCOUNT_ACTION_PREFIXES, canReadAccountEvents, isAccountAction } from './policy';

export interface EventFilter {
  /** Words of what was acted on, as it was called then. */
  query?: string;
  actorId?: string;
  action?: string;
  /** One of these actions. */
  actions?: readonly string[];
  subject?: { type: string; id: string };
  subjectType?: string;
  /** Of the edition that was acted on. */
  locale?: Locale;
  /** ISO dates in the institute's time zone, both included. */
  from?: string;
  to?: string;
  /** Leaves out accounts and sessions for administrators too. */
  withoutAccounts?: boolean;
}

export interface EventCondition {
  /** On `e`, a row of "AuditEvent". */
  sql: Prisma.Sql;
  /**
   * How the events are looked up that meet it: by an index that has them in the order of time, by one that has them in no order, by the
   * letters of the words, or not at all, because nearly all do.
   */
  by: 'order' | 'value' | 'letters' | 'row';
}

/** When it happened; null where the filter does not ask. A range of every index. */
export function happenedWithin({ from, to }: EventFilter): Prisma.Sql | null {
  const bounds = [
    ...(from ? [Prisma.sql`e."at" >= ${startOfDay(from)}`] : []),
    ...(to ? [Prisma.sql`e."at" < ${endOfDay(to)}`] : []),
  ];
  return bounds.length > 0 ? Prisma.join(bounds, ' AND ') : null;
}

/** What else a filter asks, and what this user may read. */
export function eventConditions(actor: Actor, filter: EventFilter): EventCondition[] {
  const { query = '', actorId, action, actions, subject, subjectType, locale } = filter;
  const ordered = (sql: Prisma.Sql): EventCondition => ({ sql, by: 'order' });
  return [
    ...visibleTo(actor, filter),
    ...(subject
      ? [ordered(Prisma.sql`e."subjectType" = ${subject.type} AND e."subjectId" = ${subject.id}`)]
      : []),
    ...(actorId ? [ordered(Prisma.sql`e."actorId" = ${actorId}::uuid`)] : []),
    ...(action ? [ordered(Prisma.sql`e."action" = ${action}`)] : []),
    ...(actions
      ? [{ sql: Prisma.sql`e."action" = ANY(${[...actions]}::text[])`, by: 'value' as const }]
      : []),
    ...(subjectType ? [ordered(Prisma.sql`e."subjectType" = ${subjectType}`)] : []),
    ...(locale ? [ordered(Prisma.sql`e."locale" = ${locale}::"Locale"`)] : []),
    ...withWords(query),
  ];
}

function withWords(query: string): EventCondition[] {
  const words = foldedNameSearch(query).map((ways) => {
    const patterns = ways.map((way) => ('contains' in way ? `%${way.contains}%` : `${way.startsWith}%`));
    return Prisma.sql`e."words" LIKE ANY(${patterns}::text[])`;
  });
  return words.length > 0 ? [{ sql: Prisma.join(words, ' AND '), by: 'letters' }] : [];
}

const NOTHING: EventCondition = { sql: Prisma.sql`false`, by: 'value' };

/** Decided here where it can be, because what asks for one action needs no further condition. */
function visibleTo(
  actor: Actor,
  { action, actions, withoutAccounts = false }: EventFilter,
): EventCondition[] {
  if (canReadAccountEvents(actor) && !withoutAccounts) return [];
  const named = action === undefined ? actions : [action];
  if (named?.some(isAccountAction)) return [NOTHING];
  if (named) return [];
  const hidden = ACCOUNT_ACTION_PREFIXES.map((prefix) => Prisma.sql`starts_with(e."action", ${prefix})`);
  return [{ sql: Prisma.sql`NOT (${Prisma.join(hidden, ' OR ')})`, by: 'row' }];
}
