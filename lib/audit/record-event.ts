import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { eventWords } from './event-words';
import type { AuditAction } from './types';
import { BY_VISITOR, type UnknownVisitor } from './unknown-visitor';

export interface NewAuditEvent {
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  locale?: Locale;
  /** What changed, never passwords or tokens. */
  data?: Prisma.InputJsonObject;
  /** What the subject is called, where the caller has read it: it is not read again. */
  names?: readonly string[];
}

/** Records one audit event in the transaction of the change itself, so that both are committed or neither is. */
export const recordEvent = (tx: Tx, actor: Actor | UnknownVisitor, event: NewAuditEvent): Promise<void> =>
  recordEvents(tx, actor, [event]);

/** As `recordEvent`, of changes that are made together, in one statement. */
export async function recordEvents(
  tx: Tx,
  actor: Actor | UnknownVisitor,
  events: readonly NewAuditEvent[],
): Promise<void> {
  const data = [];
  for (const event of events)
    data.push({
      actorId: actor.userId,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      locale: event.locale ?? null,
      data: { ...event.data, ...(actor.role === 'visitor' && { [BY_VISITOR]: true }) },
      words: await eventWords(tx, event),
    });
  await tx.auditEvent.createMany({ data });
}
