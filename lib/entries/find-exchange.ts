import type { Tx } from '@/lib/db';
import { foldSlug } from '@/lib/i18n/slug';

/** What policies decide by, and the title that the user knows it by. */
const COLUMNS = {
  ...{ id: true, locale: true, state: true, stage: true, title: true, firstPublishedAt: true },
  entry: { select: { createdById: true, trashedAt: true, archivedAt: true, kind: true } },
} as const;

/** The other draft that has this slug in the language of an edition that has one to give for it; null where there is none. */
export async function findExchange(tx: Tx, editionId: string, slug: string) {
  const own = await tx.edition.findUnique({ where: { id: editionId }, select: { locale: true, slug: true } });
  if (!own?.slug) return null;
  const { locale } = own;
  return tx.edition.findFirst({
    where: { locale, slugFolded: foldSlug(slug), id: { not: editionId } },
    select: COLUMNS,
  });
}
