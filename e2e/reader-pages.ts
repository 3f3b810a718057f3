import { db } from '@/lib/db';
import {
  authorPath,
  citedBlockPath,
  issuePath,
  listPagePath,
  piecePath,
  sectionPath,
  seriesPath,
  topicPath,
} from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';

export const SAMPLE_SLUG = 'how-nato-plans-to-restructure-its-military-presence-in-post-isis-iraq';

/** The address of one page of every kind that readers can open. */
export async function oneOfEachPage(locale: Locale): Promise<string[]> {
  const published = { publications: { some: { publication: { locale } } } };
  const [section, topic, person, series, item, page, list, cited] = await Promise.all([
    db().section.findFirstOrThrow({ where: { publications: { some: { locale } } } }),
    db().topic.findFirstOrThrow({ where: published }),
    db().person.findFirstOrThrow({ where: published }),
    db().series.findFirstOrThrow({
      where: { issues: { some: { isShown: true, publications: { some: { locale } } } } },
      include: { issues: { where: { isShown: true, publications: { some: { locale } } }, take: 1 } },
    }),
    db().publication.findFirstOrThrow({ where: { locale, kind: 'center_news' } }),
    db().publication.findFirstOrThrow({ where: { locale, kind: 'page' } }),
    db().listPage.findFirstOrThrow(),
    db().publication.findFirstOrThrow({
      where: { locale, kind: 'article', bodyHtml: { contains: '<p id="b-' } },
    }),
  ]);
  const fixed = [
    '',
    `/articles/${SAMPLE_SLUG}`,
    '/center-news',
    '/archive',
    '/archive/2018',
    '/archive/2018/07',
    ...['/sections', '/topics', '/authors', '/series'],
    '/search',
    `/search?q=${encodeURIComponent(locale === 'ar' ? 'في العراق' : 'security')}`,
    '/status/404',
    '/status/410',
  ];
  return [
    ...fixed.map((path) => `/${locale}${path}`),
    piecePath(locale, 'center_news', item.slug),
    piecePath(locale, 'page', page.slug),
    sectionPath(locale, localised(section, 'slug', locale)),
    topicPath(locale, localised(topic, 'slug', locale)),
    authorPath(locale, localised(person, 'slug', locale)),
    seriesPath(locale, localised(series, 'slug', locale)),
    issuePath(locale, localised(series, 'slug', locale), series.issues[0]?.number ?? 0),
    listPagePath(locale, localised(list, 'slug', locale)),
    citedBlockPath(cited.entryNumber, locale, /<p id="b-([\w-]+)"/.exec(cited.bodyHtml)?.[1] ?? ''),
  ];
}
