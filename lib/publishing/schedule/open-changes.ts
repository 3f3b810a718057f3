import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { databaseNow } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import type { Prisma, ScheduledChange } from '@/lib/generated/prisma/client';
import type { ScheduledKind } from '@/lib/publishing/types';

/** Why something scheduled will not happen: somebody said so, or did something that it would undo. */
export type CancelReason =
  | 'asked'
  | 'published'
  | 'withdrawn'
  | 'trashed'
  | 'archived'
  | 'changes_requested'
  | 'replaced';

/** The open change of a kind. The edition must be locked, which whoever changes its schedule does first. */
export function lockOpenChange(tx: Tx, editionId: string, kind: ScheduledKind) {
  return lockChange(tx, { editionId, kind });
}

/** Locks one open change. Null when it is done or cancelled. */
export async function lockChange(
  tx: Tx,
  which: { id: string } | { editionId: string; kind: ScheduledKind },
): Promise<ScheduledChange | null> {
  const found = await tx.scheduledChange.findFirst({ where: { ...which, open: true }, select: { id: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT "id" FROM "ScheduledChange" WHERE "id" = ${found.id}::uuid FOR UPDATE`;
  return tx.scheduledChange.findFirst({ where: { id: found.id, open: true } });
}

/** Closes one that is locked, with its audit event. */
export async function cancelChange(
  tx: Tx,
  actor: Actor,
  change: Pick<ScheduledChange, 'id' | 'editionId' | 'kind' | 'at'>,
  reason: CancelReason,
): Promise<void> {
  const { entryId, locale } = await tx.edition.findUniqueOrThrow({
    where: { id: change.editionId },
    select: { entryId: true, locale: true },
  });
  await tx.scheduledChange.update({
    where: { id: change.id },
    data: { open: null, cancelledAt: await databaseNow(tx), version: { increment: 1 } },
  });
  await recordEvent(tx, actor, {
    action: 'edition.schedule_cancelled',
    ...{ subjectType: 'entry', subjectId: entryId, locale },
    data: { kind: change.kind, plannedFor: change.at.toISOString(), reason },
  });
}

/**
 * Closes what is scheduled for editions and would undo what is done to them now. Answers how many. The editions, or their entry, must be locked.
 */
export async function cancelChanges(
  tx: Tx,
  actor: Actor,
  which: Pick<Prisma.ScheduledChangeWhereInput, 'editionId' | 'edition' | 'kind' | 'revision'>,
  reason: CancelReason,
): Promise<number> {
  const rows = await tx.scheduledChange.findMany({
    where: { ...which, open: true },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  let count = 0;
  for (const { id } of rows) {
    const change = await lockChange(tx, { id });
    if (!change) continue;
    await cancelChange(tx, actor, change, reason);
    count += 1;
  }
  return count;
}
