import type { Tx } from '@/lib/db';
import type { Edition, Revision } from '@/lib/generated/prisma/client';

/**
 * Ends the review of a locked edition when what it was about is published. When readers get an older text than the one that is reviewed, such as one
 * that was scheduled before, the review goes on.
 */
export async function finishReview(
  tx: Tx,
  edition: Pick<Edition, 'id' | 'stage' | 'reviewedRevisionId' | 'reviewerId' | 'reviewDueOn'>,
  published: Pick<Revision, 'number'>,
): Promise<void> {
  const { id, stage, reviewedRevisionId, reviewerId, reviewDueOn } = edition;
  if (stage === 'draft' && reviewerId === null && reviewDueOn === null) return;
  const reviewed = reviewedRevisionId
    ? await tx.revision.findUnique({ where: { id: reviewedRevisionId }, select: { number: true } })
    : null;
  if (reviewed && published.number < reviewed.number) return;
  await tx.$executeRaw`
    UPDATE "Edition" SET "stage" = 'draft', "reviewedRevisionId" = NULL, "reviewedTextHash" = NULL,
      "reviewedFieldsHash" = NULL, "reviewerId" = NULL, "reviewDueOn" = NULL
    WHERE "id" = ${id}::uuid`;
}
