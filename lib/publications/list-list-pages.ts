import { readersDb } from '@/lib/db';
import { listPagePath } from '@/lib/i18n/addresses';
import { LOCALES, type Locale, localised } from '@/lib/i18n/locales';
import { LISTS } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { findList, readShown } from './curated-list';
import type { SitemapPage } from './sitemap-types';

/** The newsroom makes some dozen lists. */
const MAX_PAGES = 200;

/** The pages of lists in each language in which something is on them. */
export async function listListPages(): Promise<SitemapPage[]> {
  recordReads([LISTS], 'delayed');
  const pages = await recorded(() =>
    readersDb().listPage.findMany({
      orderBy: { listId: 'asc' },
      take: MAX_PAGES,
      select: { slugAr: true, slugEn: true, list: { select: { key: true } } },
    }),
  );
  const found = await Promise.all(
    pages.map(async (page) => {
      const shown = await Promise.all(
        LOCALES.map(async (locale) => ((await hasItems(page.list.key, locale)) ? [locale] : [])),
      );
      const paths = shown
        .flat()
        .map((locale) => [locale, listPagePath(locale, localised(page, 'slug', locale))]);
      return { paths: Object.fromEntries(paths) as SitemapPage['paths'] };
    }),
  );
  return found.filter(({ paths }) => Object.keys(paths).length > 0);
}

async function hasItems(key: string, locale: Locale): Promise<boolean> {
  return (await readShown(await findList(key, locale, 'delayed'), locale, 'delayed', 1)).length > 0;
}
