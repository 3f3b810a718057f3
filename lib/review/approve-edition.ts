import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import type { LockedEdition } from '@/lib/entries/lock';
import { AppError } from '@/lib/errors';
import { lockForReview, recordAct, storeStage, type TextDecision } from './change-stage';
import { isChangedSinceReview } from './is-changed-since-review';
import { readReviewRules } from './review-rules';
import { wroteOrSubmitted } from './wrote-or-submitted';

/**
 * Approves the text that the reviewer sees: the submitted revision, or a new one when an editor has corrected it meanwhile. Throws `forbidden`
 * when two people are wanted and the actor wrote or submitted it.
 */
export async function approveEdition(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { note, ...decision }: TextDecision,
): Promise<void> {
  const locked = await lockForReview(tx, actor, editionId, 'approve', decision);
  const { twoPeople } = await readReviewRules(tx);
  if (twoPeople && (await wroteOrSubmitted(tx, actor, editionId)))
    throw new AppError('forbidden', [{ path: '', key: 'review.ownText' }]);
  const revision = await revisionToApprove(tx, actor, locked);
  await storeStage(tx, editionId, 'approved', revision);
  await recordAct(tx, actor, locked, { kind: 'approved', note, revisionId: revision.id });
}

async function revisionToApprove(tx: Tx, actor: Actor, locked: LockedEdition): Promise<{ id: string }> {
  const { reviewedRevisionId: id } = locked.edition;
  return id !== null && !isChangedSinceReview(locked.edition)
    ? { id }
    : freezeRevision(tx, actor, { ...locked, occasion: 'approved' });
}
