import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type LockedEdition, lockEditions } from '@/lib/entries/lock';
import { canPublish, canUnpublish } from '@/lib/entries/policy';
import { AppError, found, permit, requireNoIssues } from '@/lib/errors';
import type { ScheduledChange } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import type { Moment, ScheduleChanged } from '@/lib/publishing/types';
import { checkScheduled } from './check-scheduled';
import { wakeForNext } from './due-job';
import { cancelChange, cancelChanges, lockChange } from './open-changes';
import { requireMoment } from './require-moment';
import { freezeScheduled, requireBeforeWithdrawal, type ScheduledText } from './schedule-publication';
import { requireAfterPublication } from './schedule-withdrawal';

/** Names something scheduled as the user saw it. */
export interface SeenChange {
  id: string;
  version: number;
}

interface Wanted {
  /** The new moment; the old one without it. */
  moment?: Moment | undefined;
  /** The newer text and fields to take, as the user saw them; what was frozen stays without them. */
  text?: ScheduledText | undefined;
  /** What readers are told of what is withdrawn; what was written before stays without it. */
  notice?: string | undefined;
}

interface LockedChange {
  locked: LockedEdition;
  change: ScheduledChange;
}

/**
 * Moves something scheduled to another moment, has the newer text go live or another notice be left, or all of it. What was refused at its moment is tried again at the new one.
 * Throws `conflict` when it was done, cancelled or changed in the meantime, and `invalid` as scheduling does.
 */
export async function changeSchedule(
  tx: Tx,
  actor: Actor,
  wanted: SeenChange,
  { moment, text, notice }: Wanted,
): Promise<ScheduleChanged> {
  const { locked, change } = await lockSeen(tx, actor, wanted);
  const needsMoment = moment !== undefined || change.failure !== null;
  if (needsMoment && !moment) throw new AppError('invalid', [{ path: 'moment', key: 'schedule.noMoment' }]);
  const at = moment ? await requireMoment(tx, moment) : change.at;
  const { editionId } = change;
  if (change.kind === 'withdraw')
    await requireAfterPublication(tx, editionId, at, locked.publication !== null);
  else await requireBeforeWithdrawal(tx, editionId, at);
  const revisionId = await revisionFor(tx, actor, { locked, change }, text, at);
  const { version } = await tx.scheduledChange.update({
    where: { id: change.id },
    select: { version: true },
    data: {
      ...{ at, revisionId, attempts: 0, version: { increment: 1 } },
      ...(text?.change && { change: text.change }),
      ...(change.kind === 'withdraw' && notice !== undefined && { notice: notice || null }),
      ...(moment && { wallTime: moment.wallTime, timeZone: moment.timeZone }),
    },
  });
  if (change.failure !== null)
    await tx.$executeRaw`
      UPDATE "ScheduledChange" SET "failure" = NULL, "failedAt" = NULL WHERE "id" = ${change.id}::uuid`;
  await recordEvent(tx, actor, {
    action: 'edition.schedule_changed',
    ...{ subjectType: 'entry', subjectId: locked.entry.id, locale: locked.edition.locale },
    data: {
      ...{ kind: change.kind, plannedFor: at.toISOString(), before: change.at.toISOString() },
      hasNewText: revisionId !== change.revisionId,
    },
  });
  await wakeForNext(tx);
  return { at, version };
}

/** Cancels something scheduled, or dismisses what was refused. Throws `conflict` when it was done, cancelled or changed in the meantime. */
export async function cancelSchedule(tx: Tx, actor: Actor, seen: SeenChange): Promise<void> {
  const { locked, change } = await lockSeen(tx, actor, seen);
  await cancelChange(tx, actor, change, 'asked');
  // Nothing would be left to withdraw.
  if (change.kind === 'publish' && !locked.publication)
    await cancelChanges(tx, actor, { editionId: change.editionId, kind: 'withdraw' }, 'replaced');
}

async function lockSeen(tx: Tx, actor: Actor, { id, version }: SeenChange): Promise<LockedChange> {
  const row = isUuid(id) ? await tx.scheduledChange.findUnique({ where: { id } }) : null;
  const { editionId, kind } = found(row);
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  // An archived piece is still withdrawn.
  const isAllowed = kind === 'withdraw' ? canUnpublish : canPublish;
  permit(isAllowed(actor, locked.entry, locked.edition));
  const change = await lockChange(tx, { id });
  if (change?.version !== version)
    throw new AppError('conflict', [{ path: '', key: 'schedule.changedSince' }]);
  return { locked, change };
}

/** What goes live at the new moment, which must be fit for it. */
async function revisionFor(
  tx: Tx,
  actor: Actor,
  { locked, change }: LockedChange,
  text: ScheduledText | undefined,
  at: Date,
): Promise<string | null> {
  if (change.revisionId === null) return null;
  if (text) return (await freezeScheduled(tx, actor, locked, text, at)).id;
  const revision = await tx.revision.findUniqueOrThrow({ where: { id: change.revisionId } });
  requireNoIssues((await checkScheduled(tx, actor, locked, revision, { at })).issues);
  return revision.id;
}
