import type { Tx } from '@/lib/db';
import type { Edition, Revision } from '@/lib/generated/prisma/client';

export interface PublishedOfReview {
  edition: Pick<Edition, 'id' | 'stage' | 'reviewedRevisionId' | 'reviewerId' | 'reviewDueOn'>;
  revision: Pick<Revision, 'number'>;
}

/**
 * Ends the reviews of locked editions when what they were about is published. When readers get an older text than the one that is reviewed, such as one
 * that was scheduled before, the review goes on.
 */
export async function finishReviews(tx: Tx, published: readonly PublishedOfReview[]): Promise<void> {
  const open = published.filter(({ edition: { stage, reviewerId, reviewDueOn } }) => {
    return stage !== 'draft' || reviewerId !== null || reviewDueOn !== null;
  });
  const reviewedIds = open.flatMap(({ edition }) => edition.reviewedRevisionId ?? []);
  const reviewed =
    reviewedIds.length > 0
      ? await tx.revision.findMany({ where: { id: { in: reviewedIds } }, select: { id: true, number: true } })
      : [];
  const numbers = new Map(reviewed.map(({ id, number }) => [id, number]));
  const ids = open
    .filter(
      ({ edition, revision }) => revision.number >= (numbers.get(edition.reviewedRevisionId ?? '') ?? 0),
    )
    .map(({ edition }) => edition.id);
  if (ids.length > 0)
    await tx.$executeRaw`
      UPDATE "Edition" SET "stage" = 'draft', "reviewedRevisionId" = NULL, "reviewedTextHash" = NULL,
        "reviewedFieldsHash" = NULL, "reviewerId" = NULL, "reviewDueOn" = NULL
      WHERE "id" = ANY(${ids}::uuid[])`;
}
