import { db } from '@/lib/db';
import { authorPath, piecePath, sectionPath, seriesPath, topicPath } from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';

export const SAMPLE_SLUG = 'how-nato-plans-to-restructure-its-military-presence-in-post-isis-iraq';

/** The address of one page of every kind that readers can open. */
export async function oneOfEachPage(locale: Locale): Promise<string[]> {
  const published = { publications: { some: { publication: { locale } } } };
  const [section, topic, person, series, item, page] = await Promise.all([
    db().section.findFirstOrThrow({ where: { publications: { some: { locale } } } }),
    db().topic.findFirstOrThrow({ where: published }),
    db().person.findFirstOrThrow({ where: published }),
    db().series.findFirstOrThrow({ where: { issues: { some: { publications: { some: { locale } } } } } }),
    db().publication.findFirstOrThrow({ where: { locale, kind: 'center_news' } }),
    db().publication.findFirstOrThrow({ where: { locale, kind: 'page' } }),
  ]);
  const fixed = [
    '',
    `/articles/${SAMPLE_SLUG}`,
    '/center-news',
    '/archive',
    '/archive/2018/07',
    '/search',
    `/search?q=${encodeURIComponent(locale === 'ar' ? 'في العراق' : 'security')}`,
    '/status/404',
  ];
  return [
    ...fixed.map((path) => `/${locale}${path}`),
    piecePath(locale, 'center_news', item.slug),
    piecePath(locale, 'page', page.slug),
    sectionPath(locale, localised(section, 'slug', locale)),
    topicPath(locale, localised(topic, 'slug', locale)),
    authorPath(locale, localised(person, 'slug', locale)),
    seriesPath(locale, localised(series, 'slug', locale)),
  ];
}
