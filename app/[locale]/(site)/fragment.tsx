import type { ReactNode } from 'react';
import { CenterNewsBox } from '@/components/site/center-news-box';
import { Footer } from '@/components/site/footer';
import { FragmentSlot } from '@/components/site/fragment';
import { Navigation } from '@/components/site/navigation';
import type { SiteFrame } from '@/components/site/page-frame';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { isRecordingReads } from '@/lib/public-changes/record-reads';
import { centerNewsList } from '@/lib/publications/center-news-list';
import { loadNavigation, loadSettings } from './load';

// Parts that many pages show. The page cache renders each of them once and joins it into the pages; without the page cache, as in
// development, they are rendered with the page.

export const FRAGMENTS = ['center-news', 'navigation', 'footer'] as const;
export type FragmentName = (typeof FRAGMENTS)[number];

/** Paths that the navigation links to and can mark as the current page; each has a fragment of its own. */
const LINKED = /^\/(?:ar|en)\/(?:sections\/[^/]+|center-news|archive)$/;

/** The content of a fragment. `path` is the page's decoded path, if the navigation may mark it. */
export async function renderFragment(name: FragmentName, locale: Locale, path?: string): Promise<ReactNode> {
  if (name === 'center-news') return <CenterNewsBox lines={await centerNewsList(locale)} locale={locale} />;
  const sections = await loadNavigation(locale);
  if (name === 'navigation') return <Navigation locale={locale} sections={sections} path={path} />;
  const { name: siteName, contactEmail } = await loadSettings(locale);
  return <Footer locale={locale} name={siteName} contactEmail={contactEmail} sections={sections} />;
}

/** The fragment, or a slot that the page cache fills. */
export async function fragment(name: FragmentName, locale: Locale, path?: string): Promise<ReactNode> {
  const marked = path && LINKED.test(path) ? path : undefined;
  if (!isRecordingReads()) return renderFragment(name, locale, marked);
  const query = marked ? `?${new URLSearchParams({ path: marked })}` : '';
  return <FragmentSlot target={`/${locale}/fragments/${name}${query}`} />;
}

export const centerNewsFragment = (locale: Locale) => fragment('center-news', locale);

/** What surrounds a page of the site, for `PageFrame`. */
export async function siteFrame(locale: Locale, path?: string): Promise<SiteFrame> {
  const [{ name, tagline }, navigation, footer] = await Promise.all([
    loadSettings(locale),
    fragment('navigation', locale, path),
    fragment('footer', locale),
  ]);
  return { name, tagline, navigation, footer };
}

/** The same without asking the database for anything. */
export function bareFrame(locale: Locale): SiteFrame {
  const t = translator(locale, 'site');
  const name = t('name');
  return {
    name,
    tagline: t('tagline'),
    navigation: <Navigation locale={locale} sections={[]} />,
    footer: <Footer locale={locale} name={name} contactEmail={null} sections={[]} />,
  };
}
