import { isoInstant } from '@/lib/i18n/dates';
import type { PieceView } from './types';

interface Publisher {
  /** Origin of the site, without a trailing slash. */
  url: string;
  name: string;
}

// Titles may contain Unicode isolates that keep mixed scripts in order; search engines expect a headline without them.
const CONTROLS = /[\p{Cc}\p{Cf}]/gu;

/** A piece as a schema.org NewsArticle. Names are in the piece's language, dates in the institute's time zone. */
export function newsArticle(piece: PieceView, publisher: Publisher): object {
  const { locale, translation } = piece;
  const url = (path: string) => publisher.url + encodeURI(path);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url(piece.path),
    url: url(piece.path),
    mainEntityOfPage: url(piece.path),
    inLanguage: locale,
    headline: piece.title.replace(CONTROLS, ''),
    description: piece.summary,
    datePublished: isoInstant(piece.datelineAt),
    dateModified: isoInstant(piece.updatedAt ?? piece.datelineAt),
    ...(piece.section && { articleSection: piece.section.name }),
    ...(piece.topics.length > 0 && { keywords: piece.topics.map((topic) => topic.name) }),
    author:
      piece.authors.length > 0
        ? piece.authors.map((author) => ({
            '@type': 'Person',
            name: author.name,
            alternateName: author.nameElsewhere,
            ...(author.honorific && { honorificPrefix: author.honorific }),
            url: url(author.path),
          }))
        : [organisation(publisher)],
    publisher: organisation(publisher),
    ...(piece.issue && {
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: piece.issue.number,
        ...(piece.issue.title && { name: piece.issue.title }),
        isPartOf: { '@type': 'Periodical', name: piece.issue.series.name, url: url(piece.issue.series.path) },
      },
    }),
    ...(translation && {
      workTranslation: {
        '@type': 'NewsArticle',
        '@id': url(translation.path),
        inLanguage: translation.locale,
        headline: translation.title.replace(CONTROLS, ''),
      },
    }),
  };
}

function organisation({ name, url }: Publisher) {
  return { '@type': 'Organization', name, url };
}
