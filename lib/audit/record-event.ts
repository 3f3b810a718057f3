import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Action } from './types';

export interface AuditEntry {
  /** What happened, in the past tense. Its sentence is `audit.actions.*` in the messages. */
  action: Action;
  subjectType: string;
  subjectId: string;
  locale?: Locale;
  /** What changed, never passwords or tokens. */
  data?: Prisma.InputJsonObject;
}

/** Writes one line of the audit trail in the transaction of the change itself: both happen or neither. */
export async function recordEvent(
  tx: Tx,
  actor: Pick<Actor, 'userId'> | null,
  event: AuditEntry,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      actorId: actor?.userId ?? null,
      action: event.action,
      subjectType: event.subjectType,
      subjectId: event.subjectId,
      locale: event.locale ?? null,
      data: event.data ?? {},
    },
  });
}
