import type { Actor } from '@/lib/auth/types';
import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { AuditEvent, Prisma } from '@/lib/generated/prisma/client';
import { noonOf } from '@/lib/i18n/dates';
import { formatInstantCursor, type InstantCursor, parseInstantCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { findAuditSubjects } from './audit-subjects';
import { findActorNames } from './find-actor-names';
import { ACCOUNT_ACTION_PREFIXES, canReadAccountEvents, canReadAuditLog, isAccountAction } from './policy';
import { toEventView } from './to-event-view';
import type { AuditEventView } from './types';

export interface AuditFilter extends ListWindow {
  actorId?: string;
  action?: string;
  subject?: { type: string; id: string };
  /** ISO dates in the institute's time zone, both included. */
  from?: string;
  to?: string;
  /** Leaves out accounts and sessions for administrators too. */
  withoutAccounts?: boolean;
}

const HALF_DAY_MS = 12 * 3_600_000;

/** Audit events, newest first. Those about accounts and sessions are left out for editors. */
export async function listEvents(actor: Actor, filter: AuditFilter): Promise<ListPage<AuditEventView>> {
  permit(canReadAuditLog(actor));
  const where: Prisma.AuditEventWhereInput = {
    AND: [visibleTo(actor, filter), ...conditions(filter)],
  };
  const [{ rows: events, ...page }, total] = await Promise.all([
    findListPage<AuditEvent, InstantCursor>(filter, {
      parse: parseInstantCursor,
      cursorOf: ({ at, id }) => formatInstantCursor({ at, number: Number(id) }),
      find: (range) => findEvents(where, range),
    }),
    // In the order of the index. Without an order, Prisma would have all rows sorted by their ids before it counts the first ones.
    db().auditEvent.count({ where, take: MAX_COUNTED, orderBy: orderOf('desc') }),
  ]);
  const [subjects, names] = await Promise.all([findAuditSubjects(events), findActorNames(events)]);
  return {
    ...page,
    rows: events.map((event) => toEventView(event, subjects, names)),
    total: boundedCount(total),
  };
}

function findEvents(
  where: Prisma.AuditEventWhereInput,
  { from, direction, take }: RowRange<InstantCursor>,
): Promise<AuditEvent[]> {
  return db().auditEvent.findMany({
    where: from ? { AND: [where, beyond(from, direction)] } : where,
    orderBy: orderOf(direction === 'after' ? 'desc' : 'asc'),
    take,
  });
}

/** By time first, which is the order of the indexes. */
function orderOf(sort: 'asc' | 'desc'): Prisma.AuditEventOrderByWithRelationInput[] {
  return [{ at: sort }, { id: sort }];
}

// The first condition is the range of the index; the second one decides between equal instants.
function beyond({ at, number }: InstantCursor, direction: 'after' | 'before'): Prisma.AuditEventWhereInput {
  return direction === 'after'
    ? { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: number } }] }
    : { at: { gte: at }, OR: [{ at: { gt: at } }, { id: { gt: number } }] };
}

function visibleTo(
  actor: Actor,
  { action, withoutAccounts = false }: AuditFilter,
): Prisma.AuditEventWhereInput {
  if (canReadAccountEvents(actor) && !withoutAccounts) return {};
  // Decided here where it can be, because the index of one action holds no others.
  if (action) return isAccountAction(action) ? { id: { in: [] } } : {};
  return { NOT: { OR: ACCOUNT_ACTION_PREFIXES.map((prefix) => ({ action: { startsWith: prefix } })) } };
}

function conditions({ actorId, action, subject, from, to }: AuditFilter): Prisma.AuditEventWhereInput[] {
  return [
    ...(actorId ? [{ actorId }] : []),
    ...(action ? [{ action }] : []),
    ...(subject ? [{ subjectType: subject.type, subjectId: subject.id }] : []),
    ...(from ? [{ at: { gte: new Date(noonOf(from).getTime() - HALF_DAY_MS) } }] : []),
    ...(to ? [{ at: { lt: new Date(noonOf(to).getTime() + HALF_DAY_MS) } }] : []),
  ];
}
