import type { Tx } from '@/lib/db';
import type { Edition } from '@/lib/generated/prisma/client';
import { foldSlug } from '@/lib/i18n/slug';

/** A slug made here changes the fields' version, so that a form that still shows none cannot save the empty one over it. */
export async function storeSlug(tx: Tx, edition: Edition, slug: string): Promise<Edition> {
  if (slug === edition.slug) return edition;
  return tx.edition.update({
    where: { id: edition.id },
    data: { slug, slugFolded: foldSlug(slug), fieldsVersion: { increment: 1 } },
  });
}
