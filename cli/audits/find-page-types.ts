import { httpGet } from '@/cli/bench/http-get';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { pageType } from './page-type';

export interface ReaderPage {
  type: string;
  path: string;
  /** Whether the page says that there is none at its address. */
  isMissing: boolean;
}

/** A word that readers of the sample newsroom find something by. */
const WORDS: Record<Locale, string> = { ar: 'العراق', en: 'security' };

/** Pages to which no link leads. */
const furtherPages = (locale: Locale): Record<string, string> => ({
  'search ?q': `/${locale}/search?q=${encodeURIComponent(WORDS[locale])}`,
  'search ?q, nothing found': `/${locale}/search?q=qqqxqqq`,
});

/** The addresses of reader pages in one language to which a page leads, with their queries. */
function linksIn(body: string, locale: Locale): string[] {
  const links = [...body.matchAll(/href="(\/[^"#]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
  const prefix = new RegExp(`^/(?:${locale}|e/\\d+/${locale}/(?:v|cite))(?:[/?]|$)`);
  return [...new Set(links)].filter((link) => prefix.test(link));
}

/** One page of each type in one language: the first to which a page found before leads. */
async function pagesIn(origin: string, locale: Locale): Promise<ReaderPage[]> {
  const found = new Map<string, string>();
  const further = furtherPages(locale);
  const unread = [`/${locale}`];
  for (let path = unread.shift(); path !== undefined; path = unread.shift()) {
    const type = pageType(path);
    if (found.has(type) || type in further) continue;
    const { status, headers, body } = await httpGet(origin + path);
    if (status !== 200 || !String(headers['content-type']).startsWith('text/html')) continue;
    found.set(type, path);
    unread.push(...linksIn(body.toString(), locale));
  }
  for (const [type, path] of Object.entries(further))
    if ((await httpGet(origin + path)).status === 200) found.set(type, path);
  return [...found].map(([type, path]) => ({ type, path, isMissing: false }));
}

/**
 * One page of each type that readers come to from the front pages, in both languages, one that does not exist, and those that do not exist any
 * more, to which no page leads.
 */
export async function findPageTypes(origin: string, gone: readonly string[] = []): Promise<ReaderPage[]> {
  const pages: ReaderPage[] = [];
  for (const locale of LOCALES) {
    const absent = (type: string, path: string) => ({ type, path, isMissing: true });
    const missing = [
      absent('no such page', `/${locale}/no-such-page`),
      ...gone.filter((path) => path.startsWith(`/${locale}/`)).map((path) => absent('gone', path)),
    ];
    pages.push(...(await pagesIn(origin, locale)), ...missing);
  }
  return pages;
}
