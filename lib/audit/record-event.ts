import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';

export interface AuditEntry {
  /** Dotted and in the past tense: `edition.published`. Its sentence is `audit.actions.*` in the messages. */
  action: string;
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
