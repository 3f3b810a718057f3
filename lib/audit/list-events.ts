import { z } from 'zod';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { AuditEvent, Prisma } from '@/lib/generated/prisma/client';
import { noonOf } from '@/lib/i18n/dates';
import { eventSubjects, type Subject } from './event-subjects';
import { canReadAccountEvents, canReadTrail } from './policy';
import type { AuditLine, AuditPage } from './types';

export interface AuditFilter {
  actorId?: string;
  action?: string;
  subject?: { type: string; id: string };
  /** ISO dates in the institute's zone, both included. */
  from?: string;
  to?: string;
  /** From 1. */
  page: number;
  pageSize: number;
}

const HALF_DAY = 12 * 3_600_000;

/** What happened in the newsroom, newest first. Editors are not told about accounts and sessions. */
export async function listEvents(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  permit(canReadTrail(actor));
  const where: Prisma.AuditEventWhereInput = { AND: [visibleTo(actor), ...conditions(filter)] };
  const [total, events] = await Promise.all([
    db().auditEvent.count({ where }),
    db().auditEvent.findMany({
      where,
      // By time first, because that is what the indexes are sorted by.
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (filter.page - 1) * filter.pageSize,
      take: filter.pageSize,
    }),
  ]);
  const [subjects, actors] = await Promise.all([eventSubjects(events), actorsOf(events)]);
  return {
    rows: events.map((event) => toLine(event, subjects, actors)),
    total,
    page: filter.page,
    pageCount: Math.max(1, Math.ceil(total / filter.pageSize)),
  };
}

function visibleTo(actor: Actor): Prisma.AuditEventWhereInput {
  if (canReadAccountEvents(actor)) return {};
  return { NOT: { OR: [{ action: { startsWith: 'session.' } }, { action: { startsWith: 'user.' } }] } };
}

function conditions({ actorId, action, subject, from, to }: AuditFilter): Prisma.AuditEventWhereInput[] {
  return [
    ...(actorId ? [{ actorId }] : []),
    ...(action ? [{ action }] : []),
    ...(subject ? [{ subjectType: subject.type, subjectId: subject.id }] : []),
    ...(from ? [{ at: { gte: new Date(noonOf(from).getTime() - HALF_DAY) } }] : []),
    ...(to ? [{ at: { lt: new Date(noonOf(to).getTime() + HALF_DAY) } }] : []),
  ];
}

type Names = AuditLine['names'];

async function actorsOf(events: AuditEvent[]): Promise<Map<string, Names>> {
  const ids = events.flatMap((event) => event.actorId ?? []);
  const users = await db().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameAr: true, nameEn: true },
  });
  return new Map(users.map((user) => [user.id, { ar: user.nameAr, en: user.nameEn }]));
}

// Data is whatever the room wrote at the time; what does not fit is left out of the sentence.
const title = z.string().nullable().catch(null);
const Data = z
  .object({
    titles: z.object({ ar: title, en: title }).optional().catch(undefined),
    nameAr: z.string().optional().catch(undefined),
    nameEn: z.string().optional().catch(undefined),
    fromPosition: z.int().nullable().catch(null).default(null),
    toPosition: z.int().nullable().catch(null).default(null),
    to: z.string().nullable().catch(null).default(null),
  })
  .catch({ fromPosition: null, toPosition: null, to: null });

function toLine(event: AuditEvent, subjects: Map<string, Subject>, actors: Map<string, Names>): AuditLine {
  const subject = subjects.get(`${event.subjectType}:${event.subjectId}`);
  const data = Data.parse(event.data);
  // A list's event is about the piece that was moved; a deleted person is only remembered by the event.
  const remembered = data.titles ?? (data.nameAr ? { ar: data.nameAr, en: data.nameEn ?? null } : undefined);
  const names = event.subjectType === 'list' ? remembered : (subject?.names ?? remembered);
  const who = event.actorId ? actors.get(event.actorId) : undefined;
  return {
    id: event.id.toString(),
    at: event.at,
    actor: event.actorId && who ? { id: event.actorId, names: who } : null,
    action: event.action,
    subjectType: event.subjectType,
    subjectId: event.subjectId,
    locale: event.locale,
    names: names ?? subject?.names ?? { ar: null, en: null },
    listNames: event.subjectType === 'list' ? (subject?.names ?? null) : null,
    href: hrefOf(event, subject),
    fromPosition: data.fromPosition,
    toPosition: data.toPosition,
    role: data.to,
  };
}

function hrefOf(event: AuditEvent, subject: Subject | undefined): string | null {
  if (event.subjectType === 'settings') return '/studio/settings';
  if (event.subjectType !== 'entry' || !subject?.href || !event.locale) return subject?.href ?? null;
  return subject.href.replace(/(ar|en)$/, event.locale);
}
