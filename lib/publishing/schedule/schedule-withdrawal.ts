import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEditions } from '@/lib/entries/lock';
import { canUnpublish } from '@/lib/entries/policy';
import { AppError, found, permit } from '@/lib/errors';
import type { Moment } from '@/lib/publishing/types';
import { wakeForNext } from './due-job';
import { cancelChange, lockOpenChange } from './open-changes';
import { requireMoment } from './require-moment';
import { requireInNoRelease } from './schedule-publication';

interface Withdrawal {
  moment: Moment;
  /** What readers are told at its address from then on. */
  notice?: string;
}

/**
 * Has an edition be withdrawn at a moment: one that is published, or one that goes live before. Throws `conflict` when it is neither or a
 * withdrawal is scheduled already, and `invalid` for a moment that is past or before it goes live.
 */
export async function scheduleWithdrawal(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { moment, notice = '' }: Withdrawal,
): Promise<{ id: string; at: Date }> {
  const { entry, edition, publication } = found((await lockEditions(tx, actor, [editionId]))[0]);
  permit(canUnpublish(actor, entry, edition));
  await requireInNoRelease(tx, editionId);
  const former = await lockOpenChange(tx, editionId, 'withdraw');
  if (former && former.failure === null)
    throw new AppError('conflict', [{ path: '', key: 'schedule.withdrawalAlready' }]);
  const at = await requireMoment(tx, moment);
  await requireAfterPublication(tx, editionId, at, publication !== null);
  if (former) await cancelChange(tx, actor, former, 'replaced');
  const { id } = await tx.scheduledChange.create({
    data: {
      ...{ editionId, kind: 'withdraw', at, wallTime: moment.wallTime, timeZone: moment.timeZone },
      ...{ notice: notice || null, createdById: requireUserId(actor) },
    },
  });
  await recordEvent(tx, actor, {
    action: 'edition.withdrawal_scheduled',
    ...{ subjectType: 'entry', subjectId: entry.id, locale: edition.locale },
    data: { kind: 'withdraw', plannedFor: at.toISOString(), ...(notice && { notice }) },
  });
  await wakeForNext(tx);
  return { id, at };
}

/** A withdrawal needs something to withdraw, and nothing goes live after it by itself. */
export async function requireAfterPublication(
  tx: Tx,
  editionId: string,
  at: Date,
  isPublic: boolean,
): Promise<void> {
  const publication = await lockOpenChange(tx, editionId, 'publish');
  if (!isPublic && (!publication || publication.failure !== null))
    throw new AppError('conflict', [{ path: '', key: 'publish.notPublished' }]);
  if (publication && publication.at >= at)
    throw new AppError('invalid', [{ path: 'moment', key: 'schedule.beforePublication' }]);
}
