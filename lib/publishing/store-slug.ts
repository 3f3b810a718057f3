import type { Tx } from '@/lib/db';
import type { Edition } from '@/lib/generated/prisma/client';
import { foldSlug } from '@/lib/i18n/slug';
import { isChangedSinceReview } from '@/lib/review/is-changed-since-review';

/**
 * A slug made here changes the fields' version, so that a form that still shows none cannot save the empty one over it. Nobody has written it, so
 * what was reviewed is still what was reviewed.
 */
export async function storeSlug(tx: Tx, edition: Edition, slug: string): Promise<Edition> {
  if (slug === edition.slug) return edition;
  const stored = await tx.edition.update({
    where: { id: edition.id },
    omit: { document: true },
    data: { slug, slugFolded: foldSlug(slug), fieldsVersion: { increment: 1 } },
  });
  if (edition.reviewedRevisionId !== null && !isChangedSinceReview(edition))
    // Past the database client, as lib/review stores it.
    await tx.$executeRaw`
      UPDATE "Edition" SET "reviewedFieldsHash" = "fieldsHash" WHERE "id" = ${edition.id}::uuid`;
  return { ...stored, document: edition.document };
}
