import type { Metadata } from 'next';
import { FEED_FORMATS } from '@/lib/feeds/feed-formats';
import { FEED_FILES, type FeedFormat, feedPath } from '@/lib/i18n/addresses';
import { isoInstant, machineDate } from '@/lib/i18n/dates';
import { isolatedText } from '@/lib/i18n/isolated-text';
import { DEFAULT_LOCALE, directionOf, type Locale, otherLocale } from '@/lib/i18n/locales';
import type { IconView, LogoPicture } from '@/lib/publications/look/types';
import { scholarTags } from '@/lib/publications/scholar-tags';
import type { PieceView } from '@/lib/publications/types';

const OG_LOCALES: Record<Locale, string> = { ar: 'ar_AE', en: 'en_GB' };

export interface Site {
  /** Origin without a trailing slash. */
  url: string;
  name: string;
  /** Decoded path of the card that is shown when a page without a card of its own is shared. */
  cardPath: string;
  /** The institute's own logo; null or undefined where it has chosen none. */
  logo?: LogoPicture | null;
  icon: IconView;
}

interface PageFacts {
  locale: Locale;
  title: string;
  description: string;
  /** Decoded path of this page, with its query if it has one. */
  path: string;
  /** Decoded path of the same page in the other language; null when there is none. */
  translationPath: string | null;
  /** Decoded path for `hreflang="x-default"`; the Arabic page if not given. */
  defaultPath?: string;
  /** The picture of this page alone, and what it shows. */
  card?: { path: string; alt: string } & Partial<{ width: number; height: number; type: string }>;
  /** Decoded path of the list of this page, if it has a feed of its own; otherwise the page offers the feed of the whole site. */
  listPath?: string;
}

/** Title, canonical address, language alternatives and Open Graph data of a list or a front page. */
export function pageMetadata(site: Site, facts: PageFacts): Metadata {
  const { locale, path, translationPath } = facts;
  const [title, description] = [facts.title, facts.description].map((text) =>
    isolatedText(text, directionOf(locale)),
  ) as [string, string];
  const url = absolute(site, path);
  return {
    title: facts.title === site.name ? title : `${title} | ${site.name}`,
    description,
    alternates: {
      canonical: url,
      types: feedLinks(site, facts),
      ...(translationPath && { languages: languages(site, facts, translationPath) }),
    },
    openGraph: {
      type: 'website',
      title,
      description,
      url,
      siteName: site.name,
      images: [cardImage(site, facts.card)],
      locale: OG_LOCALES[locale],
      ...(translationPath && { alternateLocale: OG_LOCALES[otherLocale(locale)] }),
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** The picture of a shared page; its words are the page's own. */
function cardImage(site: Site, card: PageFacts['card'] = { path: site.cardPath, alt: site.name }) {
  const { path, alt, width = 1200, height = 630, type = 'image/png' } = card;
  return { url: absolute(site, path), width, height, type, alt };
}

/** The picture that was chosen for it, or the cover, where they are large enough, or else the card with the title. */
function pieceCard({ sharePicture, cover, cardPath, title, locale }: PieceView): PageFacts['card'] {
  const own = (text: string) => isolatedText(text, directionOf(locale));
  const shared = sharePicture ?? cover?.shared;
  if (shared) return { ...shared, type: 'image/jpeg', alt: own(shared.alt || title) };
  return cardPath ? { path: cardPath, alt: own(title) } : undefined;
}

/**
 * The metadata of a piece requested in `locale`. A piece shown on the other language's site names its own address as
 * canonical and is not indexed there.
 */
export function pieceMetadata(site: Site, piece: PieceView, locale: Locale): Metadata {
  const { title, summary: description, path, translation } = piece;
  const isIndexed = piece.locale === locale && !piece.isHiddenFromSearch;
  // Only pages that name themselves as canonical are alternatives of each other.
  const isAlternative = isIndexed && piece.canonicalUrl === null && translation?.isIndexed;
  const page = pageMetadata(site, {
    locale: piece.locale,
    title,
    description,
    path,
    translationPath: isAlternative ? translation.path : null,
    card: pieceCard(piece),
  });
  const forSearch = pageMetadata(site, {
    ...{ locale: piece.locale, path, translationPath: null },
    title: piece.searchTitle ?? title,
    description: piece.searchDescription ?? description,
  });
  const shown: Metadata = {
    ...page,
    title: forSearch.title,
    description: forSearch.description,
    ...(piece.canonicalUrl !== null && { alternates: { ...page.alternates, canonical: piece.canonicalUrl } }),
    ...(!isIndexed && { robots: { index: false, follow: true } }),
  };
  // A page of the site is no work that is cited, and has neither date nor section.
  if (piece.kind === 'page') return shown;
  return {
    ...shown,
    ...(piece.locale === locale && { other: scholarTags(piece, site) }),
    openGraph: {
      ...page.openGraph,
      type: 'article',
      publishedTime: machineDate(piece.datelineAt),
      ...(piece.updatedAt && { modifiedTime: isoInstant(piece.updatedAt) }),
      ...(piece.section && { section: piece.section.name }),
      tags: piece.topics.map((topic) => topic.name),
      authors: piece.authors.map((author) => absolute(site, author.path)),
      ...(translation && { alternateLocale: OG_LOCALES[translation.locale] }),
    },
  };
}

/** The feed that the page offers, in each format, for the programs that look for one. */
function feedLinks(site: Site, { locale, title, listPath }: PageFacts) {
  const name = isolatedText(listPath ? `${title} | ${site.name}` : site.name, directionOf(locale));
  return Object.fromEntries(
    (Object.keys(FEED_FILES) as FeedFormat[]).map((format) => [
      FEED_FORMATS[format].type,
      [{ url: absolute(site, feedPath(listPath ?? `/${locale}`, format)), title: name }],
    ]),
  );
}

/** The absolute address of a decoded path, percent-encoded as canonical addresses must be. */
export function absolute(site: Site, path: string): string {
  return site.url + encodeURI(path);
}

function languages(site: Site, { locale, path, defaultPath }: PageFacts, translationPath: string) {
  const paths = { [locale]: path, [otherLocale(locale)]: translationPath } as Record<Locale, string>;
  return {
    ar: absolute(site, paths.ar),
    en: absolute(site, paths.en),
    'x-default': absolute(site, defaultPath ?? paths[DEFAULT_LOCALE]),
  };
}
