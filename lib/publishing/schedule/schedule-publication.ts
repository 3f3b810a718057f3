import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { type LockedEdition, lockEditions } from '@/lib/entries/lock';
import { canPublish } from '@/lib/entries/policy';
import { AppError, found, permit, requireNoIssues } from '@/lib/errors';
import type { Revision } from '@/lib/generated/prisma/client';
import { publishCheck } from '@/lib/publishing/publish-check';
import { reasonIssues } from '@/lib/publishing/publish-edition';
import { requireSeen, type SeenVersions, versionsOf } from '@/lib/publishing/seen-versions';
import { storeSlug } from '@/lib/publishing/store-slug';
import type { Moment } from '@/lib/publishing/types';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { wakeForNext } from './due-job';
import { cancelChange, lockOpenChange } from './open-changes';
import { requireMoment } from './require-moment';

/** What is to be published: the versions of the text and of all fields as the user saw them, and why they take the place of what readers see. */
export interface ScheduledText {
  seen: SeenVersions;
  change?: PublicationChange | null;
}

/**
 * Has an edition go live at a moment, as the user saw it: freezes a revision, so that typing on changes nothing of what readers will get. Of a
 * published edition it is an update. Throws `conflict` when it was changed in the meantime or is scheduled already, and `invalid` with what is
 * missing or what is wrong with the moment.
 */
export async function schedulePublication(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { moment, ...text }: ScheduledText & { moment: Moment },
): Promise<{ id: string; at: Date }> {
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  permit(canPublish(actor, locked.entry, locked.edition));
  await requireInNoRelease(tx, editionId);
  const former = await lockOpenChange(tx, editionId, 'publish');
  if (former && former.failure === null)
    throw new AppError('conflict', [{ path: '', key: 'schedule.already' }]);
  const at = await requireMoment(tx, moment);
  await requireBeforeWithdrawal(tx, editionId, at);
  const revision = await freezeScheduled(tx, actor, locked, text, at);
  if (former) await cancelChange(tx, actor, former, 'replaced');
  const { id } = await tx.scheduledChange.create({
    data: {
      ...{ editionId, kind: 'publish', revisionId: revision.id, at },
      ...{ wallTime: moment.wallTime, timeZone: moment.timeZone },
      ...(text.change && { change: text.change }),
      createdById: requireUserId(actor),
    },
  });
  const { entry, edition } = locked;
  await recordEvent(tx, actor, {
    action: 'edition.scheduled',
    ...{ subjectType: 'entry', subjectId: entry.id, locale: edition.locale },
    data: { kind: 'publish', revision: revision.number, plannedFor: at.toISOString() },
  });
  await wakeForNext(tx);
  return { id, at };
}

/** The draft as the user saw it, as a revision that may go live at that instant. */
export async function freezeScheduled(
  tx: Tx,
  actor: Actor,
  { entry, edition }: LockedEdition,
  { seen, change = null }: ScheduledText,
  at: Date,
): Promise<Revision> {
  requireSeen(seen, versionsOf(edition, entry));
  const { issues, slug } = await publishCheck(tx, actor, edition, entry, at);
  requireNoIssues([...issues, ...reasonIssues(edition, { change })]);
  const addressed = await storeSlug(tx, edition, slug);
  return freezeRevision(tx, actor, { entry, edition: addressed, occasion: 'scheduled' });
}

/** What is withdrawn would come back by itself. A withdrawal that was refused does not happen. */
export async function requireBeforeWithdrawal(tx: Tx, editionId: string, at: Date): Promise<void> {
  const withdrawal = await lockOpenChange(tx, editionId, 'withdraw');
  if (withdrawal && withdrawal.failure === null && withdrawal.at <= at)
    throw new AppError('invalid', [{ path: 'moment', key: 'schedule.afterWithdrawal' }]);
}

/** What is in a release goes live with it. Whoever takes an edition into one locks the edition too. */
export async function requireInNoRelease(tx: Tx, editionId: string): Promise<void> {
  const item = await tx.releaseEdition.findFirst({
    where: { editionId, open: true },
    select: { release: { select: { number: true, name: true } } },
  });
  if (item)
    throw new AppError('conflict', [{ path: '', key: 'schedule.inRelease', params: { ...item.release } }]);
}
