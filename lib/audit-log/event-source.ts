import type { Actor } from '@/lib/auth/types';
import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { InstantCursor } from '@/lib/list-cursors';
import type { RowRange } from '@/lib/list-page';
import { type EventCondition, type EventFilter, eventConditions, happenedWithin } from './event-conditions';
import { type FoundEvent, lookUpEvents, NEWEST_FIRST } from './look-up-events';

type Range = RowRange<InstantCursor>;

export interface EventWalk {
  /** The nearest to the beginning of the range first. */
  found: FoundEvent[];
  /** The last event that was looked at, where there are more; null where the log ends or enough was found. */
  stoppedAt: FoundEvent | null;
}

export interface EventSource {
  find: (range: Range) => Promise<EventWalk>;
  count: () => Promise<BoundedCount>;
}

/** How many events are looked at for a page of which no index holds the events in their order. */
const STRETCHES = [200, ...Array<number>(10).fill(2_000)];

const FIRST: Range = { from: null, direction: 'after', take: MAX_COUNTED };

/**
 * How the events of a filter are found. Those that the rarest condition names are looked up by their ids, where they are few; else the log is
 * walked in the order of an index, and given up after so many events.
 */
export async function eventSource(actor: Actor, filter: EventFilter): Promise<EventSource> {
  const [conditions, dates] = [eventConditions(actor, filter), happenedWithin(filter)];
  const [only] = conditions;
  if (!only || (conditions.length === 1 && only.by === 'order'))
    return walkSource(only ? [only] : [], [], dates);
  if (conditions.length === 1 && only.by === 'value' && filter.actions)
    return actionsSource(filter.actions, dates);
  const asked = conditions.filter(({ by }) => by !== 'row');
  const lookedUp = await Promise.all(
    asked.map(async (condition) => ({ condition, ...(await lookUpEvents(condition, dates)) })),
  );
  const complete = lookedUp.filter(({ isComplete }) => isComplete);
  const [rarest] = complete.sort((a, b) => a.events.length - b.events.length);
  if (rarest) return fewSource(rarest.events, all(conditions, dates));
  const base = sparsest(lookedUp);
  return walkSource(
    base ? [base] : [],
    conditions.filter((condition) => condition !== base),
    dates,
  );
}

const all = (conditions: readonly EventCondition[], dates: Prisma.Sql | null) =>
  Prisma.join([Prisma.sql`true`, ...conditions.map(({ sql }) => sql), ...(dates ? [dates] : [])], ' AND ');

/** The condition whose thousandth event is the oldest, of those that an index has in order: fewest events are looked at in vain. */
function sparsest(
  lookedUp: { condition: EventCondition; events: FoundEvent[] }[],
): EventCondition | undefined {
  const lastOf = (events: FoundEvent[]) => events.at(-1)?.at.getTime() ?? 0;
  const [first] = lookedUp
    .filter(({ condition }) => condition.by === 'order')
    .sort((a, b) => lastOf(a.events) - lastOf(b.events));
  return first?.condition;
}

/** What lies beyond the event where a range begins, and the order of the range. */
function rangeSql({ from, direction }: Range) {
  const isAfter = direction === 'after';
  const order = isAfter ? NEWEST_FIRST : Prisma.sql`e."at", e."id"`;
  if (!from) return { beyond: Prisma.empty, order };
  // The first condition is the range of the index; the second one decides between equal instants.
  const [at, number] = [from.at, Prisma.sql`${from.number}::bigint`];
  const beyond = isAfter
    ? Prisma.sql`AND e."at" <= ${at} AND (e."at", e."id") < (${at}, ${number})`
    : Prisma.sql`AND e."at" >= ${at} AND (e."at", e."id") > (${at}, ${number})`;
  return { beyond, order };
}

function fewSource(events: readonly FoundEvent[], where: Prisma.Sql): EventSource {
  const named = Prisma.sql`unnest(${events.map(({ id }) => id)}::bigint[]) AS named ("id")
    CROSS JOIN LATERAL (SELECT * FROM "AuditEvent" WHERE "AuditEvent"."id" = named."id" OFFSET 0) AS e`;
  const find = (range: Range) => {
    const { beyond, order } = rangeSql(range);
    return db().$queryRaw<FoundEvent[]>`
      SELECT e."id", e."at" FROM ${named} WHERE ${where} ${beyond} ORDER BY ${order} LIMIT ${range.take}`;
  };
  return {
    find: async (range) => ({ found: await find(range), stoppedAt: null }),
    count: async () => boundedCount((await find(FIRST)).length),
  };
}

/** Of several actions each has its events in an index: as many of each as the page has are enough. */
function actionsSource(actions: readonly string[], dates: Prisma.Sql | null): EventSource {
  const within = dates ? Prisma.sql`AND ${dates}` : Prisma.empty;
  const find = (range: Range) => {
    const { beyond, order } = rangeSql(range);
    return db().$queryRaw<FoundEvent[]>`
      SELECT e."id", e."at" FROM unnest(${[...actions]}::text[]) AS named ("action")
      CROSS JOIN LATERAL (
        SELECT e."id", e."at" FROM "AuditEvent" e WHERE e."action" = named."action" ${within} ${beyond}
        ORDER BY ${order} LIMIT ${range.take}) AS e
      ORDER BY ${order} LIMIT ${range.take}`;
  };
  const condition: EventCondition = {
    sql: Prisma.sql`e."action" = ANY(${[...actions]}::text[])`,
    by: 'value',
  };
  return {
    find: async (range) => ({ found: await find(range), stoppedAt: null }),
    count: async () => boundedCount((await lookUpEvents(condition, dates)).events.length),
  };
}

function walkSource(
  inside: readonly EventCondition[],
  outside: readonly EventCondition[],
  dates: Prisma.Sql | null,
): EventSource {
  const where = all(inside, dates);
  const condition = all(outside, null);
  return {
    find: async (range) => {
      if (outside.length > 0) return walk(where, condition, range, STRETCHES);
      const looked = await lookAt(where, condition, range);
      return { found: looked, stoppedAt: null };
    },
    count: async () => {
      const looked = await lookAt(where, condition, FIRST);
      const found = looked.filter(({ isFound }) => isFound).length;
      return { count: boundedCount(found).count, isMore: looked.length === MAX_COUNTED };
    },
  };
}

/** Looks at so many events and no more, however few of them meet the condition. */
async function walk(
  where: Prisma.Sql,
  condition: Prisma.Sql,
  range: Range,
  stretches: readonly number[],
): Promise<EventWalk> {
  const found: FoundEvent[] = [];
  let last: FoundEvent | null = null;
  for (const take of stretches) {
    const from: InstantCursor | null = last ? { at: last.at, number: Number(last.id) } : range.from;
    const looked = await lookAt(where, condition, { ...range, from, take });
    found.push(...looked.filter(({ isFound }) => isFound));
    if (found.length >= range.take) return { found: found.slice(0, range.take), stoppedAt: null };
    if (looked.length < take) return { found, stoppedAt: null };
    last = looked.at(-1) ?? null;
  }
  return { found, stoppedAt: last };
}

function lookAt(where: Prisma.Sql, condition: Prisma.Sql, range: Range) {
  const { beyond, order } = rangeSql(range);
  return db().$queryRaw<(FoundEvent & { isFound: boolean })[]>`
    SELECT e."id", e."at", (${condition}) AS "isFound"
    FROM (SELECT * FROM "AuditEvent" e WHERE ${where} ${beyond} ORDER BY ${order} LIMIT ${range.take}) AS e
    ORDER BY ${order}`;
}
