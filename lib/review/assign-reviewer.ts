import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEditions } from '@/lib/entries/lock';
import { mayDo } from '@/lib/entries/policy';
import { AppError, found, permit } from '@/lib/errors';
import { dayOf, noonOf } from '@/lib/i18n/dates';
import { recordAct } from './change-stage';
import { readReviewRules } from './review-rules';
import { wroteOrSubmitted } from './wrote-or-submitted';

export interface Assignment {
  /** Null for any editor. */
  reviewerId: string | null;
  /** ISO date; null for none, and nothing for the day that is stored. */
  dueOn?: string | null;
}

/** Says who is to review an edition and until which day, before it is submitted or while it waits. Throws `invalid` unless that is an active editor who may approve the text. */
export async function assignReviewer(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { reviewerId, dueOn: wanted }: Assignment,
): Promise<void> {
  // Users are locked before editions, so that nobody is asked who is being deactivated.
  if (reviewerId !== null)
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${reviewerId}::uuid FOR SHARE`;
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  const { entry, edition } = locked;
  permit(mayDo(actor, 'assignReviewer', entry, edition));
  const reviewer = reviewerId === null ? null : await tx.user.findUnique({ where: { id: reviewerId } });
  if (
    reviewerId !== null &&
    !(reviewer && reviewer.deactivatedAt === null && reviewer.invitedAt === null && isEditorial(reviewer))
  )
    throw new AppError('invalid', [{ path: 'reviewerId', key: 'field.unknownChoice' }]);
  await requireOtherPerson(tx, reviewerId, editionId);
  const stored = {
    reviewerId: edition.reviewerId,
    dueOn: edition.reviewDueOn && dayOf(edition.reviewDueOn),
  };
  const dueOn = wanted === undefined ? stored.dueOn : wanted;
  if (stored.reviewerId === reviewerId && stored.dueOn === dueOn) return;
  const day = dueOn === null ? null : noonOf(dueOn);
  await tx.$executeRaw`
    UPDATE "Edition" SET "reviewerId" = ${reviewerId}::uuid, "reviewDueOn" = ${dueOn}::date WHERE "id" = ${editionId}::uuid`;
  await recordAct(tx, actor, locked, { kind: 'assigned', reviewerId, dueOn: day });
}

/** Two people: whoever wrote of the text could only wait for a colleague whom nobody asks. */
async function requireOtherPerson(tx: Tx, reviewerId: string | null, editionId: string): Promise<void> {
  const { twoPeople } = await readReviewRules(tx);
  if (twoPeople && (await wroteOrSubmitted(tx, { userId: reviewerId }, editionId)))
    throw new AppError('invalid', [{ path: 'reviewerId', key: 'review.reviewerWrote' }]);
}
