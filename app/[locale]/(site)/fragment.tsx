import type { ComponentProps, ReactNode } from 'react';
import { CenterNewsBox } from '@/components/site/center-news-box';
import { Footer } from '@/components/site/footer';
import { FragmentSlot } from '@/components/site/fragment';
import { MostRead } from '@/components/site/most-read';
import { type CurrentLink, Navigation } from '@/components/site/navigation';
import type { SiteFrame } from '@/components/site/page-frame';
import { UrgentLine } from '@/components/site/urgent-line';
import type { Locale } from '@/lib/i18n/locales';
import { isRecordingReads } from '@/lib/public-changes/record-reads';
import { copyrightYear } from '@/lib/publications/copyright-year';
import { findMenu } from '@/lib/publications/find-menu';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { findUrgentLine } from '@/lib/publications/find-urgent-line';
import { keepKnown, knownSite } from '@/lib/publications/last-known';
import { listsBeside } from '@/lib/publications/lists-beside';
import { findLook } from '@/lib/publications/look/find-look';
import { mostRead } from '@/lib/publications/most-read';
import type { SiteSettingsView } from '@/lib/settings/types';
import type { Query } from './reader-params';

// Parts that many pages show. The page cache renders each of them once and joins it into the pages; without the page cache, as in
// development, they are rendered with the page.

export const FRAGMENTS = ['center-news', 'most-read', 'navigation', 'footer', 'urgent'] as const;
export type FragmentName = (typeof FRAGMENTS)[number];

/** Paths that menus link to and can mark as current; each has fragments of its own. */
const LINKED =
  /^\/(?:ar|en)(?:\/(?:(?:sections|series|lists|pages)\/[^/]+|center-news|sections|topics|series|authors|archive|search))?$/;

interface FooterProps {
  settings: SiteSettingsView;
  links: ComponentProps<typeof Footer>['links'];
  current?: CurrentLink;
  locale: Locale;
}

/** The content of a fragment. `current` is the link that leads to the page or to its list. */
export async function renderFragment(
  name: FragmentName,
  locale: Locale,
  current?: CurrentLink,
): Promise<ReactNode> {
  if (name === 'center-news') return <CenterNewsBox lists={await listsBeside(locale)} locale={locale} />;
  if (name === 'most-read') return <MostRead pieces={await mostRead(locale)} locale={locale} />;
  if (name === 'urgent') return <UrgentLine line={await findUrgentLine(locale)} locale={locale} />;
  if (name === 'navigation') {
    const main = await findMenu('main', locale);
    keepKnown(locale, { menus: { main } });
    return <Navigation locale={locale} links={main} current={current} />;
  }
  const [settings, footer] = await Promise.all([findSiteSettings(locale), findMenu('footer', locale)]);
  keepKnown(locale, { settings, menus: { footer } });
  return <FooterOf settings={settings} links={footer} current={current} locale={locale} />;
}

function FooterOf({ settings, ...shown }: FooterProps) {
  const { name, contactEmail, accounts } = settings;
  return <Footer {...shown} {...{ name, contactEmail, accounts }} year={copyrightYear()} />;
}

/** The query of a fragment's target, and what it says. */
function currentQuery({ path, isPage }: CurrentLink): string {
  return `?${new URLSearchParams({ [isPage ? 'path' : 'within']: path })}`;
}

export function readCurrent({ path, within }: Query): CurrentLink | undefined {
  if (typeof path === 'string') return { path, isPage: true };
  return typeof within === 'string' ? { path: within, isPage: false } : undefined;
}

/** The fragment, or a slot that the page cache fills. */
export async function fragment(
  name: FragmentName,
  locale: Locale,
  current?: CurrentLink,
): Promise<ReactNode> {
  const marked = current && LINKED.test(current.path) ? current : undefined;
  if (!isRecordingReads()) return renderFragment(name, locale, marked);
  return <FragmentSlot target={`/${locale}/fragments/${name}${marked ? currentQuery(marked) : ''}`} />;
}

export const mostReadFragment = (locale: Locale) => fragment('most-read', locale);
export const centerNewsFragment = (locale: Locale) => fragment('center-news', locale);

/** What surrounds a page of the site, for `PageFrame`. `current` is the link of the navigation that leads to the page or to its list. */
export async function siteFrame(locale: Locale, current?: CurrentLink): Promise<SiteFrame> {
  const [settings, look, navigation, footer, urgent] = await Promise.all([
    findSiteSettings(locale),
    findLook(locale),
    fragment('navigation', locale, current),
    fragment('footer', locale, current),
    fragment('urgent', locale),
  ]);
  keepKnown(locale, { settings, look });
  const { name, tagline } = settings;
  return { name, tagline, look, navigation, footer, urgent };
}

/** The same without asking the database for anything. */
export function bareFrame(locale: Locale): SiteFrame {
  const { settings, look, menus } = knownSite(locale);
  const { name, tagline } = settings;
  return {
    ...{ name, tagline, look },
    urgent: null,
    navigation: <Navigation locale={locale} links={menus.main} />,
    footer: <FooterOf settings={settings} links={menus.footer} locale={locale} />,
  };
}
