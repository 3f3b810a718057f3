import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { siteFrame } from '@/app/[locale]/(site)/fragment';
import { loadSite } from '@/app/[locale]/(site)/load-site';
import { absolute } from '@/app/[locale]/(site)/page-metadata';
import { pieceLanguageSwitch } from '@/app/[locale]/(site)/piece-language-switch';
import { readLocale } from '@/app/[locale]/(site)/reader-params';
import { FormerVersionPage } from '@/components/site/former-version-page';
import { PageFrame } from '@/components/site/page-frame';
import { formatDate } from '@/lib/i18n/dates';
import { isolatedText } from '@/lib/i18n/isolated-text';
import { directionOf } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findPiece } from '@/lib/publications/find-piece';
import { findFormerVersion } from '@/lib/publications/former-versions/find-former-version';

interface Props {
  params: Promise<{ number: string; locale: string; version: string }>;
}

async function readVersion({ params }: Props) {
  const { locale: given, ...named } = await params;
  const locale = readLocale(given);
  const { view, slug } = (await findFormerVersion({ ...named, locale })) ?? notFound();
  const piece = (await findPiece(locale, view.kind, slug)) ?? notFound();
  return { locale, view, piece, present: piece.path };
}

/** Search engines know the piece as it is now. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, view, present } = await readVersion(props);
  const site = await loadSite(locale);
  const date = formatDate(view.shownFrom, locale);
  const title = `${view.title} (${translator(locale, 'site')('versions.asOf', { date })})`;
  return {
    title: `${isolatedText(title, directionOf(locale))} | ${site.name}`,
    alternates: { canonical: absolute(site, present) },
    robots: { index: false, follow: false },
  };
}

/** A piece as readers saw it before it was changed. The other language has versions of its own, so that the switch leads to the piece there. */
export default async function FormerVersionRoute(props: Props) {
  const { locale, view, piece, present } = await readVersion(props);
  const frame = await siteFrame(locale);
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={pieceLanguageSwitch(piece, locale)}>
      <FormerVersionPage version={view} present={present} />
    </PageFrame>
  );
}
