import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { AuditEvent } from '@/lib/generated/prisma/client';
import { formatInstantCursor, type InstantCursor, parseInstantCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow } from '@/lib/list-page';
import { findAuditSubjects } from './audit-subjects';
import type { EventFilter } from './event-conditions';
import { eventSource } from './event-source';
import { findActorNames } from './find-actor-names';
import type { FoundEvent } from './look-up-events';
import { canReadAuditLog } from './policy';
import { toEventView } from './to-event-view';
import type { AuditEventView } from './types';

export interface AuditFilter extends ListWindow, EventFilter {}

export interface EventPage extends ListPage<AuditEventView> {
  /** Whether the log was given up before its end, because too few of the events that were looked at meet the filter. The next page goes on. */
  isCutShort: boolean;
}

/** Audit events, newest first. Those about accounts and sessions are left out for editors. */
export async function listEvents(actor: Actor, filter: AuditFilter): Promise<EventPage> {
  permit(canReadAuditLog(actor));
  const source = await eventSource(actor, filter);
  let stoppedAt: FoundEvent | null = null;
  const [page, total] = await Promise.all([
    findListPage<FoundEvent, InstantCursor>(filter, {
      parse: parseInstantCursor,
      cursorOf,
      find: async (range) => {
        const walk = await source.find(range);
        stoppedAt = walk.stoppedAt;
        return walk.found;
      },
      stoppedAt: () => stoppedAt && cursorOf(stoppedAt),
    }),
    source.count(),
  ]);
  const rows = (await loadEvents(page.rows)).map(({ view }) => view);
  return { ...page, rows, total, isCutShort: stoppedAt !== null };
}

const cursorOf = ({ id, at }: FoundEvent) => formatInstantCursor({ at, number: Number(id) });

/** These events in this order, as they are stored and with everything that their sentences need. */
export async function loadEvents(
  found: readonly FoundEvent[],
): Promise<{ event: AuditEvent; view: AuditEventView }[]> {
  if (found.length === 0) return [];
  const rows = await db().auditEvent.findMany({ where: { id: { in: found.map(({ id }) => id) } } });
  const [subjects, names] = await Promise.all([findAuditSubjects(rows), findActorNames(rows)]);
  const byId = new Map(rows.map((event) => [event.id, event]));
  return found.flatMap(({ id }) => {
    const event = byId.get(id);
    return event ? [{ event, view: toEventView(event, subjects, names) }] : [];
  });
}
