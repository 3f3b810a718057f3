import { readersDb } from '@/lib/db';
import {
  archivePath,
  authorsIndexPath,
  centerNewsPath,
  feedPath,
  listPagePath,
  searchPath,
  sectionsIndexPath,
  seriesIndexPath,
  seriesPath,
  topicsIndexPath,
} from '@/lib/i18n/addresses';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { isMenuAddress } from '@/lib/menus/is-menu-address';
import { menuTarget, recordIds } from '@/lib/menus/menu-target';
import { readMenus } from '@/lib/menus/read-menus';
import {
  DEFAULT_MENUS,
  type FixedTarget,
  type MenuItem,
  type MenuLink,
  type MenuName,
  type TargetLinks,
} from '@/lib/menus/types';
import { LISTS, listKey, MENUS_KEY, termKey } from '@/lib/public-changes/keys';
import { askedOnce, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { COLLECTION_COLUMNS, collectionLink } from './collection-link';
import { findMenuPages } from './find-menu-pages';
import { findNavigation } from './find-navigation';
import type { CollectionLink } from './types';

const LIST_PAGE = {
  slugAr: true,
  slugEn: true,
  list: { select: { id: true, key: true, nameAr: true, nameEn: true } },
} as const;

/** The items of a menu in their order; what readers cannot open is left out. */
export async function findMenu(name: MenuName, locale: Locale): Promise<MenuLink[]> {
  recordReads([MENUS_KEY], 'delayed');
  const menus = await askedOnce('menus', () => recorded(() => readMenus(readersDb())));
  const items = menus[name];
  const [pages, sections, series, lists] = await Promise.all([
    findMenuPages(recordIds(items, 'page'), locale),
    findSections(items, locale),
    findSeries(recordIds(items, 'series'), locale),
    findLists(recordIds(items, 'list'), locale),
  ]);
  return linksOf(items, locale, sections, new Map([...pages, ...series, ...lists]));
}

/** The items that need no database: what a new newsroom has, without its sections. */
export function bareMenu(name: MenuName, locale: Locale): MenuLink[] {
  return linksOf(DEFAULT_MENUS[name], locale, [], new Map());
}

async function findSections(items: readonly MenuItem[], locale: Locale): Promise<CollectionLink[]> {
  const isAsked = items.some(({ target }) => target === 'sections') || recordIds(items, 'section').length > 0;
  return isAsked ? askedOnce(`sections ${locale}`, () => findNavigation(locale)) : [];
}

async function findSeries(ids: string[], locale: Locale): Promise<TargetLinks> {
  if (ids.length === 0) return new Map();
  recordReads(ids.map(termKey), 'delayed');
  const rows = await recorded(() =>
    readersDb().series.findMany({ where: { id: { in: ids } }, select: COLLECTION_COLUMNS }),
  );
  return new Map(rows.map((row) => [`series:${row.id}`, collectionLink(row, locale, seriesPath)]));
}

async function findLists(ids: string[], locale: Locale): Promise<TargetLinks> {
  if (ids.length === 0) return new Map();
  const rows = await recorded(() =>
    readersDb().listPage.findMany({ where: { listId: { in: ids } }, select: LIST_PAGE }),
  );
  recordReads([LISTS, ...rows.map(({ list }) => listKey(list.key))], 'delayed');
  return new Map(
    rows.map(({ list, ...page }) => [
      `list:${list.id}`,
      { name: localised(list, 'name', locale), path: listPagePath(locale, localised(page, 'slug', locale)) },
    ]),
  );
}

function linksOf(
  items: readonly MenuItem[],
  locale: Locale,
  sections: CollectionLink[],
  found: TargetLinks,
): MenuLink[] {
  // A section that stands there by itself, under a name of its own perhaps, is not among all of them.
  const alone = recordIds(items, 'section');
  const others = sections.filter(({ id }) => !alone.includes(id));
  const links = items.flatMap((item): MenuLink[] => {
    const target = menuTarget(item.target);
    const label = localised(item, 'label', locale);
    if (target === null) return [];
    if (target.kind === 'address') return addressLink(localised(item, 'address', locale), label);
    if (target.kind === 'fixed' && target.name === 'sections') return others.map(ownLink);
    const known =
      target.kind === 'fixed'
        ? fixedTarget(target.name, locale)
        : target.kind === 'section'
          ? sections.find(({ id }) => id === target.id)
          : found.get(item.target);
    return known ? [{ ...ownLink(known), name: label || known.name }] : [];
  });
  // Two addresses that somebody typed may lead to one page.
  return links.filter(({ href }, index) => links.findIndex((other) => other.href === href) === index);
}

const ownLink = ({ name, path }: { name: string; path: string }): MenuLink => ({
  name,
  path,
  href: encodeURI(path),
});

function addressLink(address: string, name: string): MenuLink[] {
  // What an earlier version has stored must not lead elsewhere, nor fail every page.
  if (address === '' || !isMenuAddress(address)) return [];
  if (!address.startsWith('/')) return [{ name, path: null, href: new URL(address).href }];
  const { pathname, search, hash } = new URL(address, 'https://site.example');
  return [{ name, path: decodeURI(pathname), href: pathname + search + hash }];
}

function fixedTarget(name: FixedTarget, locale: Locale): { name: string; path: string } {
  const t = translator(locale, 'site');
  const targets = {
    home: { name: t('nav.home'), path: `/${locale}` },
    sections: { name: '', path: '' },
    centerNews: { name: t('nav.centerNews'), path: centerNewsPath(locale) },
    sectionsIndex: { name: t('sectionsIndex.title'), path: sectionsIndexPath(locale) },
    topics: { name: t('topicsIndex.title'), path: topicsIndexPath(locale) },
    series: { name: t('nav.series'), path: seriesIndexPath(locale) },
    authors: { name: t('nav.authors'), path: authorsIndexPath(locale) },
    archive: { name: t('nav.archive'), path: archivePath(locale) },
    search: { name: t('nav.search'), path: searchPath(locale) },
    feed: { name: t('feed.site'), path: feedPath(`/${locale}`, 'rss') },
  } satisfies Record<FixedTarget, { name: string; path: string }>;
  return targets[name];
}
