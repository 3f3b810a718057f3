import type { Metadata } from 'next';
import { siteFrame } from '@/app/[locale]/(site)/fragment';
import { loadSite } from '@/app/[locale]/(site)/load-site';
import { absolute } from '@/app/[locale]/(site)/page-metadata';
import { pieceLanguageSwitch } from '@/app/[locale]/(site)/piece-language-switch';
import { CitationPage, citationTitle } from '@/components/site/citation-page';
import { PageFrame } from '@/components/site/page-frame';
import { isolatedText } from '@/lib/i18n/isolated-text';
import { directionOf } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { citedWork } from '@/lib/publications/cited-work';
import { findCitedElsewhere } from '@/lib/publications/find-cited';
import { type CitedParams, readCited } from './read-cited';

export async function citationMetadata(props: CitedParams): Promise<Metadata> {
  const { locale, piece, block } = await readCited(props);
  const site = await loadSite(locale);
  const title = isolatedText(`${citationTitle(piece, block)}: ${piece.title}`, directionOf(locale));
  const description = translator(locale, 'site')('cite.description', { title: piece.title });
  return {
    title: `${title} | ${site.name}`,
    description: isolatedText(description, directionOf(locale)),
    alternates: { canonical: absolute(site, piece.path) },
    robots: { index: false, follow: false },
  };
}

/** How a piece or one block of it is cited, for readers with and without scripts. */
export async function CitationRoute(props: CitedParams) {
  const { locale, piece, block } = await readCited(props);
  const [site, frame, elsewhere] = await Promise.all([
    loadSite(locale),
    siteFrame(locale),
    findCitedElsewhere(piece.number, locale, block?.id ?? null),
  ]);
  const languageSwitch = elsewhere ? { path: elsewhere } : pieceLanguageSwitch(piece, locale);
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={languageSwitch}>
      <CitationPage piece={piece} block={block} work={citedWork(piece, site, block)} />
    </PageFrame>
  );
}
