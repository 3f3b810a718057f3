import type { Metadata } from 'next';
import { JsonLd } from '@/components/prose/json-ld';
import { FrontPage } from '@/components/site/front-page';
import { PageFrame } from '@/components/site/page-frame';
import { otherLocale } from '@/lib/i18n/locales';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { frontPage } from '@/lib/publications/front-page';
import { webSite } from '@/lib/publications/structured-data';
import { centerNewsFragment, mostReadFragment, siteFrame } from './fragment';
import { loadSite } from './load-site';
import { pageMetadata } from './page-metadata';
import { type ReaderProps, readLocale } from './reader-params';

export async function generateMetadata({ params }: ReaderProps): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const [site, { tagline }] = await Promise.all([loadSite(locale), findSiteSettings(locale)]);
  return pageMetadata(site, {
    locale,
    title: site.name,
    description: tagline,
    path: `/${locale}`,
    translationPath: `/${otherLocale(locale)}`,
    defaultPath: '/',
  });
}

const addressesOf = (accounts: readonly { address: string }[]) => accounts.map(({ address }) => address);

export default async function Front({ params }: ReaderProps) {
  const locale = readLocale((await params).locale);
  const [site, { accounts }, frame, centerNews, mostRead, view] = await Promise.all([
    loadSite(locale),
    findSiteSettings(locale),
    siteFrame(locale, { path: `/${locale}`, isPage: true }),
    centerNewsFragment(locale),
    mostReadFragment(locale),
    frontPage(locale),
  ]);
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={{ path: `/${otherLocale(locale)}` }} isFront>
      <FrontPage {...{ view, centerNews, mostRead, locale }} />
      <JsonLd data={webSite(site, locale, addressesOf(accounts))} />
    </PageFrame>
  );
}
