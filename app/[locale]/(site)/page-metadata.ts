import type { Metadata } from 'next';
import { isoInstant } from '@/lib/i18n/dates';
import { DEFAULT_LOCALE, type Locale, otherLocale } from '@/lib/i18n/locales';
import type { PieceView } from '@/lib/publications/types';

const OG_LOCALES: Record<Locale, string> = { ar: 'ar_AE', en: 'en_GB' };

export interface Site {
  /** Origin without a trailing slash. */
  url: string;
  name: string;
}

interface PageFacts {
  locale: Locale;
  title: string;
  description: string;
  /** Decoded path of this page, with its query if it has one. */
  path: string;
  /** Decoded path of the same page in the other language; null where there is none. */
  translationPath: string | null;
  /** Where readers go whose language is neither; the Arabic page unless said otherwise. */
  defaultPath?: string;
}

/** Title, canonical address, language alternatives and share basics of a page that is a list or a front. */
export function pageMetadata(site: Site, facts: PageFacts): Metadata {
  const { locale, title, description, path, translationPath } = facts;
  const url = absolute(site, path);
  return {
    title: title === site.name ? title : `${title} | ${site.name}`,
    description,
    alternates: {
      canonical: url,
      ...(translationPath && { languages: languages(site, facts, translationPath) }),
    },
    openGraph: {
      type: 'website',
      title,
      description,
      url,
      siteName: site.name,
      locale: OG_LOCALES[locale],
      ...(translationPath && { alternateLocale: OG_LOCALES[otherLocale(locale)] }),
    },
  };
}

/**
 * The metadata of a piece as asked for in `locale`. Shown inside the other language's site it is no page of its
 * own: it points to its own address and stays out of search engines.
 */
export function pieceMetadata(site: Site, piece: PieceView, locale: Locale): Metadata {
  const { title, summary: description, path, translation } = piece;
  const page = pageMetadata(site, {
    locale: piece.locale,
    title,
    description,
    path,
    translationPath: piece.locale === locale ? (translation?.path ?? null) : null,
  });
  return {
    ...page,
    ...(piece.locale !== locale && { robots: { index: false, follow: true } }),
    openGraph: {
      ...page.openGraph,
      type: 'article',
      publishedTime: isoInstant(piece.datelineAt),
      ...(piece.updatedAt && { modifiedTime: isoInstant(piece.updatedAt) }),
      ...(piece.section && { section: piece.section.name }),
      tags: piece.topics.map((topic) => topic.name),
    },
  };
}

/** Percent-encoded, as canonical addresses must be. */
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
