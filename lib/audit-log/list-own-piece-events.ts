import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { loadEvents } from './list-events';
import { type FoundEvent, NEWEST_FIRST } from './look-up-events';
import type { AuditEventView } from './types';

/** So many pieces are looked at, those that were changed last: of an old one somebody may say or share something without changing it. */
const MAX_PIECES = 200;

/**
 * What happened last to the pieces that the actor began, newest first. Authors do not read the audit log, which tells of everybody's pieces, but
 * all that it tells of their own they also see on the pages of these.
 */
export async function listOwnPieceEvents(actor: Actor, count: number): Promise<AuditEventView[]> {
  const found = await db().$queryRaw<FoundEvent[]>`
    SELECT e."id", e."at" FROM (
      SELECT n."id" FROM "Entry" n WHERE n."createdById" = ${requireUserId(actor)}::uuid
      ORDER BY n."changedAt" DESC, n."number" DESC LIMIT ${MAX_PIECES}) AS own
    CROSS JOIN LATERAL (
      SELECT e."id", e."at" FROM "AuditEvent" e WHERE e."subjectType" = 'entry' AND e."subjectId" = own."id"::text
      ORDER BY ${NEWEST_FIRST} LIMIT ${count}) AS e
    ORDER BY ${NEWEST_FIRST} LIMIT ${count}`;
  return (await loadEvents(found)).map(({ view }) => view);
}
