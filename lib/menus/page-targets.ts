import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { LOCALES, type Locale, otherLocale } from '@/lib/i18n/locales';
import type { TargetChoice } from './types';

/** The pages that are not in the trash, as menus can lead to them: those made last first. */
export async function pageTargets(where: Prisma.EntryWhereInput, take: number): Promise<TargetChoice[]> {
  const pages = await db().entry.findMany({
    where: { ...where, kind: 'page', trashedAt: null },
    orderBy: [{ createdAt: 'desc' }, { number: 'desc' }],
    take,
    select: {
      id: true,
      editions: { select: { locale: true, title: true, publication: { select: { title: true } } } },
    },
  });
  return pages.map(({ id, editions }) => {
    const edition = (locale: Locale) => editions.find((each) => each.locale === locale);
    const titleIn = (locale: Locale) => edition(locale)?.publication?.title || edition(locale)?.title || '';
    const name = (locale: Locale) => titleIn(locale) || titleIn(otherLocale(locale));
    return {
      ...{ target: `page:${id}`, nameAr: name('ar'), nameEn: name('en') },
      absentIn: LOCALES.filter((locale) => !edition(locale)?.publication),
    };
  });
}
