import { MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { EventCondition } from './event-conditions';

export interface FoundEvent {
  id: bigint;
  at: Date;
}

export interface LookedUp {
  /** Some of the events, if there are more: the newest where an index has them in their order. */
  events: FoundEvent[];
  isComplete: boolean;
}

export const NEWEST_FIRST = Prisma.sql`e."at" DESC, e."id" DESC`;

/** Of the newest thousand events so many have a common word. A walk fills a page with it sooner than the index of the letters names all events. */
const COMMON = 20;

/** The events that meet a condition, at most MAX_COUNTED. */
export async function lookUpEvents({ sql, by }: EventCondition, dates: Prisma.Sql | null): Promise<LookedUp> {
  if (by === 'letters') return lookUpLetters(sql, dates ?? Prisma.sql`true`);
  const within = dates ? Prisma.sql`AND ${dates}` : Prisma.empty;
  const order = by === 'order' ? Prisma.sql`ORDER BY ${NEWEST_FIRST}` : Prisma.empty;
  const events = await db().$queryRaw<FoundEvent[]>`
    SELECT e."id", e."at" FROM "AuditEvent" e WHERE ${sql} ${within} ${order} LIMIT ${MAX_COUNTED}`;
  return { events, isComplete: events.length < MAX_COUNTED };
}

async function lookUpLetters(sql: Prisma.Sql, dates: Prisma.Sql): Promise<LookedUp> {
  const newest = await db().$queryRaw<(FoundEvent & { isFound: boolean })[]>`
    SELECT e."id", e."at", (${sql}) AS "isFound" FROM (
      SELECT * FROM "AuditEvent" e WHERE ${dates} ORDER BY ${NEWEST_FIRST} LIMIT ${MAX_COUNTED}) AS e`;
  const found = newest.filter(({ isFound }) => isFound);
  if (newest.length < MAX_COUNTED) return { events: found, isComplete: true };
  if (found.length >= COMMON) return { events: found, isComplete: false };
  // Left to itself PostgreSQL would read the whole log for a few letters that it takes for common.
  const [, events] = await db().$transaction([
    db().$queryRaw`SELECT set_config('enable_seqscan', 'off', true)`,
    db().$queryRaw<FoundEvent[]>`
      SELECT e."id", e."at" FROM "AuditEvent" e WHERE ${sql} LIMIT ${MAX_COUNTED}`,
  ]);
  return { events, isComplete: events.length < MAX_COUNTED };
}
