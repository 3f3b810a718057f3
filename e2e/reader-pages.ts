import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import {
  archivePath,
  authorPath,
  authorsIndexPath,
  centerNewsPath,
  citedBlockPath,
  issuePath,
  listPagePath,
  monthPath,
  piecePath,
  searchPath,
  sectionPath,
  sectionsIndexPath,
  seriesIndexPath,
  seriesPath,
  topicPath,
  topicsIndexPath,
  yearPath,
} from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { blockAnchor } from '@/lib/richtext/block-anchor';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { untilSiteKnows } from './until-site-knows';

export const SAMPLE_SLUG = 'how-nato-plans-to-restructure-its-military-presence-in-post-isis-iraq';
const SAMPLE_LIST = 'alliances-in-a-changing-world';

/** A piece that readers find no more. */
async function givenWithdrawn(locale: Locale): Promise<string> {
  const slug = `withdrawn-${randomUUID()}`;
  const { editions } = await givenEntry({ [locale]: { title: slug, slug }, publish: [locale] });
  await unpublishEdition(await signedIn('omar'), editions[locale] ?? '');
  await untilSiteKnows();
  return piecePath(locale, 'article', slug);
}

async function citedPath(locale: Locale): Promise<string> {
  const { entryNumber } = await db().publication.findFirstOrThrow({ where: { slug: SAMPLE_SLUG } });
  const { bodyHtml } = await db().publication.findFirstOrThrow({ where: { entryNumber, locale } });
  const [, block = ''] = new RegExp(`id="${blockAnchor('')}([^"]+)"`).exec(bodyHtml) ?? [];
  return citedBlockPath(entryNumber, locale, block);
}

/** One page of each kind of which there are many. */
async function piecesAndCollections(locale: Locale): Promise<string[]> {
  const published = { publications: { some: { publication: { locale } } } };
  const shown = { publications: { some: { locale } } };
  const [section, topic, person, issue, item, page, list] = await Promise.all([
    db().section.findFirstOrThrow({ where: shown }),
    db().topic.findFirstOrThrow({ where: published }),
    db().person.findFirstOrThrow({ where: published }),
    db().issue.findFirstOrThrow({ where: shown, include: { series: true } }),
    db().publication.findFirstOrThrow({ where: { locale, kind: 'center_news' } }),
    db().publication.findFirstOrThrow({ where: { locale, kind: 'page' } }),
    db().listPage.findUniqueOrThrow({ where: { slugEn: SAMPLE_LIST } }),
  ]);
  const series = localised(issue.series, 'slug', locale);
  return [
    piecePath(locale, 'article', SAMPLE_SLUG),
    piecePath(locale, 'center_news', item.slug),
    piecePath(locale, 'page', page.slug),
    sectionPath(locale, localised(section, 'slug', locale)),
    topicPath(locale, localised(topic, 'slug', locale)),
    authorPath(locale, localised(person, 'slug', locale)),
    seriesPath(locale, series),
    issuePath(locale, series, issue.number),
    listPagePath(locale, localised(list, 'slug', locale)),
    await citedPath(locale),
  ];
}

/** The address of one page of every kind that readers can open, and of what they find in place of one. */
export async function oneOfEachPage(locale: Locale): Promise<string[]> {
  const search = (words: string) => `${searchPath(locale)}?q=${encodeURIComponent(words)}`;
  const found = locale === 'ar' ? 'في العراق' : 'security';
  return [
    `/${locale}`,
    ...(await piecesAndCollections(locale)),
    ...[centerNewsPath(locale), sectionsIndexPath(locale), topicsIndexPath(locale)],
    ...[authorsIndexPath(locale), seriesIndexPath(locale)],
    ...[archivePath(locale), yearPath(locale, '2018'), monthPath(locale, '2018-07')],
    ...[searchPath(locale), search(found), search('qqqxqqq')],
    ...[`/${locale}/status/404`, await givenWithdrawn(locale)],
  ];
}
