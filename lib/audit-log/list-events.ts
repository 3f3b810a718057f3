import type { SubjectNames } from '@/lib/audit/types';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { AuditEvent, Prisma } from '@/lib/generated/prisma/client';
import { noonOf } from '@/lib/i18n/dates';
import { findAuditSubjects } from './audit-subjects';
import { ACCOUNT_ACTION_PREFIXES, canReadAccountEvents, canReadAuditLog } from './policy';
import { toEventView } from './to-event-view';
import type { AuditPage } from './types';

export interface AuditFilter {
  actorId?: string;
  action?: string;
  subject?: { type: string; id: string };
  /** ISO dates in the institute's time zone, both included. */
  from?: string;
  to?: string;
  /** From 1. */
  page: number;
  pageSize: number;
}

const HALF_DAY_MS = 12 * 3_600_000;

/** Audit events, newest first. Those about accounts and sessions are left out for editors. */
export async function listEvents(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  permit(canReadAuditLog(actor));
  const where: Prisma.AuditEventWhereInput = { AND: [visibleTo(actor), ...conditions(filter)] };
  const [total, events] = await Promise.all([
    db().auditEvent.count({ where }),
    db().auditEvent.findMany({
      where,
      // By time first, which is the order of the indexes.
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (filter.page - 1) * filter.pageSize,
      take: filter.pageSize,
    }),
  ]);
  const [subjects, names] = await Promise.all([findAuditSubjects(events), actorNames(events)]);
  return {
    rows: events.map((event) => toEventView(event, subjects, names)),
    total,
    page: filter.page,
    pageCount: Math.max(1, Math.ceil(total / filter.pageSize)),
  };
}

function visibleTo(actor: Actor): Prisma.AuditEventWhereInput {
  if (canReadAccountEvents(actor)) return {};
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

async function actorNames(events: AuditEvent[]): Promise<Map<string, SubjectNames>> {
  const ids = events.flatMap((event) => event.actorId ?? []);
  const users = await db().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameAr: true, nameEn: true },
  });
  return new Map(users.map((user) => [user.id, { ar: user.nameAr, en: user.nameEn }]));
}
