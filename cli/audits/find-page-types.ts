import { httpGet } from '@/cli/bench/http-get';
import { pathsLinkedFrom } from '@/cli/bench/paths-linked-from';
import { LOCALES } from '@/lib/i18n/locales';
import { pageType } from './page-type';

export interface ReaderPage {
  type: string;
  path: string;
  /** Whether the page says that there is none at its address. */
  isMissing: boolean;
}

async function isPage(url: string): Promise<boolean> {
  const { status, headers } = await httpGet(url);
  return status === 200 && String(headers['content-type']).startsWith('text/html');
}

/** One page of each type in one language: the first to which a page found before leads. */
async function pagesIn(origin: string, locale: string): Promise<ReaderPage[]> {
  const found = new Map<string, string>();
  const unread = [`/${locale}`];
  for (let path = unread.shift(); path !== undefined; path = unread.shift()) {
    const type = pageType(path);
    if (found.has(type) || !(await isPage(origin + path))) continue;
    found.set(type, path);
    const linked = await pathsLinkedFrom(origin, path);
    unread.push(...linked.filter((each) => each === `/${locale}` || each.startsWith(`/${locale}/`)));
  }
  return [...found].map(([type, path]) => ({ type, path, isMissing: false }));
}

/** One page of each type that readers come to from the front pages, in both languages, and one that does not exist. */
export async function findPageTypes(origin: string): Promise<ReaderPage[]> {
  const pages: ReaderPage[] = [];
  for (const locale of LOCALES) {
    const missing = { type: 'no such page', path: `/${locale}/no-such-page`, isMissing: true };
    pages.push(...(await pagesIn(origin, locale)), missing);
  }
  return pages;
}
