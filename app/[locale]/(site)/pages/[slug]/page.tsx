import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { siteFrame } from '@/app/[locale]/(site)/fragment';
import { loadSite } from '@/app/[locale]/(site)/load-site';
import { pieceMetadata } from '@/app/[locale]/(site)/page-metadata';
import { pieceLanguageSwitch } from '@/app/[locale]/(site)/piece-language-switch';
import { readPieceParams, redirectToCanonical } from '@/app/[locale]/(site)/piece-params';
import type { SlugProps } from '@/app/[locale]/(site)/reader-params';
import { JsonLd } from '@/components/prose/json-ld';
import { PageFrame } from '@/components/site/page-frame';
import { SitePage } from '@/components/site/site-page';
import { wayToPiece } from '@/lib/i18n/way-to';
import { findPiece } from '@/lib/publications/find-piece';
import { breadcrumbs } from '@/lib/publications/structured-data';
import { webPage } from '@/lib/publications/web-page';

export async function generateMetadata({ params }: SlugProps): Promise<Metadata> {
  const { locale, slug } = await readPieceParams(params);
  const [site, page] = await Promise.all([loadSite(locale), findPiece(locale, 'page', slug)]);
  return page ? pieceMetadata(site, page, locale) : {};
}

/** A page of the site. The menus that lead there mark it as the present one. */
export default async function SitePageRoute({ params }: SlugProps) {
  const { locale, slug } = await readPieceParams(params);
  const [found, site] = await Promise.all([findPiece(locale, 'page', slug), loadSite(locale)]);
  const page = found ?? notFound();
  redirectToCanonical(page, locale, slug);
  const frame = await siteFrame(locale, { path: page.path, isPage: true });
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={pieceLanguageSwitch(page, locale)}>
      <SitePage page={page} locale={locale} />
      {page.locale === locale && <JsonLd data={webPage(page, site)} />}
      {page.locale === locale && <JsonLd data={breadcrumbs(wayToPiece(page), site)} />}
    </PageFrame>
  );
}
