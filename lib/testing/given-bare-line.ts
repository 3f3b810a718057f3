import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { givenEntry } from './factories';

/** A published Center News line without a text. `leadTo` stores a link as it is, also one that is refused by now. */
export async function givenBareLine(locale: Locale, slug: string, link?: string) {
  const { entryId } = await givenEntry({
    kind: 'center_news',
    [locale]: { slug, title: slug, ...(link && { link }), body: [] },
    publish: [locale],
  });
  const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const leadTo = (address: string) =>
    db().publication.updateMany({ where: { entryId }, data: { link: address } });
  return { number, leadTo };
}
