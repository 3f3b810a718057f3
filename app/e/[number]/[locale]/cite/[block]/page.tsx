import type { Metadata } from 'next';
import { siteFrame } from '@/app/[locale]/(site)/fragment';
import { loadSite } from '@/app/[locale]/(site)/load-site';
import { absolute } from '@/app/[locale]/(site)/page-metadata';
import { pieceLanguageSwitch } from '@/app/[locale]/(site)/piece-language-switch';
import { CitedBlockPage } from '@/components/site/cited-block-page';
import { citeKey } from '@/components/site/linked-body';
import { PageFrame } from '@/components/site/page-frame';
import { isolatedText } from '@/lib/i18n/isolated-text';
import { directionOf } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { citedWork } from '@/lib/publications/cited-work';
import { type CitedBlockParams, readCitedBlock } from './read-cited-block';

export async function generateMetadata(props: CitedBlockParams): Promise<Metadata> {
  const { locale, piece, block } = await readCitedBlock(props);
  const site = await loadSite(locale);
  const title = isolatedText(
    `${translator(locale, 'site')(citeKey(block.number))}: ${piece.title}`,
    directionOf(locale),
  );
  return {
    title: `${title} | ${site.name}`,
    alternates: { canonical: absolute(site, piece.path) },
    robots: { index: false, follow: false },
  };
}

/** How one block of a piece is cited, for readers with and without scripts. */
export default async function CitedBlockRoute(props: CitedBlockParams) {
  const { locale, piece, block } = await readCitedBlock(props);
  const [site, frame] = await Promise.all([loadSite(locale), siteFrame(locale)]);
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={pieceLanguageSwitch(piece, locale)}>
      <CitedBlockPage piece={piece} block={block} work={citedWork(piece, site, block)} />
    </PageFrame>
  );
}
