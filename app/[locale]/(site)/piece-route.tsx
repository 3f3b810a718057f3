import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { JsonLd } from '@/components/prose/json-ld';
import { ArticlePage } from '@/components/site/article-page';
import { CenterNewsBox } from '@/components/site/center-news-box';
import type { CurrentLink } from '@/components/site/navigation';
import { PageFrame } from '@/components/site/page-frame';
import { centerNewsPath, type Kind, shortPath } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { wayToPiece } from '@/lib/i18n/way-to';
import { citedWork } from '@/lib/publications/cited-work';
import { findPiece } from '@/lib/publications/find-piece';
import { listsBeside } from '@/lib/publications/lists-beside';
import { newsArticle } from '@/lib/publications/news-article';
import { whatFollows } from '@/lib/publications/onward/what-follows';
import { breadcrumbs } from '@/lib/publications/structured-data';
import type { ListsBeside, PieceView } from '@/lib/publications/types';
import { centerNewsFragment, siteFrame } from './fragment';
import { loadSite } from './load-site';
import { pieceMetadata } from './page-metadata';
import { pieceLanguageSwitch } from './piece-language-switch';
import { readPieceParams, redirectToCanonical } from './piece-params';
import type { SlugProps } from './reader-params';

// Articles and Center News items have the same page under two path segments.

export async function pieceRouteMetadata({ params }: SlugProps, kind: Kind): Promise<Metadata> {
  const { locale, slug } = await readPieceParams(params);
  const [site, piece] = await Promise.all([loadSite(locale), findPiece(locale, kind, slug)]);
  return piece ? pieceMetadata(site, piece, locale) : {};
}

export async function PieceRoute({ params, kind }: SlugProps & { kind: Kind }) {
  const { locale, slug } = await readPieceParams(params);
  const [found, site] = await Promise.all([findPiece(locale, kind, slug), loadSite(locale)]);
  const piece = found ?? notFound();
  redirectToCanonical(piece, locale, slug);
  // A line without a text has no page; where it leads may change.
  if (!piece.hasPage) redirect(piece.linked?.href ?? centerNewsPath(locale));
  const beside = await listsBesideItem(piece, locale);
  const [frame, fragment, onward] = await Promise.all([
    siteFrame(locale, currentLink(piece, locale)),
    beside ? null : centerNewsFragment(locale),
    whatFollows(piece, beside ? pathsOf(beside) : []),
  ]);
  return (
    <PageFrame locale={locale} frame={frame} languageSwitch={pieceLanguageSwitch(piece, locale)}>
      <ArticlePage
        piece={piece}
        locale={locale}
        shortAddress={site.url + shortPath(piece.number)}
        centerNews={beside ? <CenterNewsBox lists={beside} locale={locale} /> : fragment}
        onward={onward}
        work={citedWork(piece, piece.locale === locale ? site : await loadSite(piece.locale))}
        data={
          piece.locale === locale && (
            <>
              <JsonLd data={newsArticle(piece, site)} />
              <JsonLd data={breadcrumbs(wayToPiece(piece), site)} />
            </>
          )
        }
      />
    </PageFrame>
  );
}

/**
 * The link to the list that the piece belongs to, in the page's language: a piece in the other language is in the same section, whose
 * link stands in this page's navigation.
 */
function currentLink(piece: PieceView, locale: Locale): CurrentLink | undefined {
  const sectionPath = piece.locale === locale ? piece.section?.path : piece.sectionPathElsewhere;
  const path = piece.kind === 'center_news' ? centerNewsPath(locale) : sectionPath;
  return path ? { path, isPage: false } : undefined;
}

/**
 * The Center News list beside a piece. Beside a Center News item it is a part of the page, without the item; otherwise it is the
 * fragment that all pages share (docs/decisions/0023-center-news-beside-an-item.md).
 */
function listsBesideItem({ kind, number }: PieceView, locale: Locale): Promise<ListsBeside | null> {
  return kind === 'center_news' ? listsBeside(locale, number) : Promise.resolve(null);
}

const pathsOf = ({ centerNews, others }: ListsBeside) =>
  [centerNews, ...others.map(({ lines }) => lines)].flat().map(({ path }) => path);
