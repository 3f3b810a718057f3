import type { Tx } from '@/lib/db';
import type { List, ReleaseEdition, ReleaseRedirect } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';

// What the audit log says of an item of a release: its names in both languages, because the item itself may be removed for good later.

/** An edition by the titles of its piece; one whose piece is gone by the title with which it was taken in. */
export async function namedEdition(
  tx: Tx,
  { kind, editionId, locale, title }: Pick<ReleaseEdition, 'kind' | 'editionId' | 'locale' | 'title'>,
) {
  const present =
    editionId === null
      ? []
      : await tx.edition.findMany({
          where: { entry: { editions: { some: { id: editionId } } } },
          select: { locale: true, title: true },
        });
  const titles: Record<Locale, string | null> = { ar: null, en: null, [locale]: title };
  for (const edition of present) titles[edition.locale] = edition.title;
  return { kind, editionId, titles };
}

export function namedList({ key, nameAr, nameEn }: Pick<List, 'key' | 'nameAr' | 'nameEn'>) {
  return { kind: 'list', list: key, titles: { ar: nameAr, en: nameEn } };
}

export function namedRedirect({ fromPath, toPath }: Pick<ReleaseRedirect, 'fromPath' | 'toPath'>) {
  return { kind: 'redirect', fromPath, toPath };
}
