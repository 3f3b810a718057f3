import { isoInstant, machineDate } from '@/lib/i18n/dates';
import { stripBidiControls } from '@/lib/richtext/clean-text';
import type { PieceView } from './types';

interface Publisher {
  /** Origin of the site, without a trailing slash. */
  url: string;
  name: string;
}

/**
 * A piece as a schema.org NewsArticle. Names are in the piece's language, dates in the institute's time zone. A dateline that an editor
 * chose is a day; of others the instant is known.
 */
export function newsArticle(piece: PieceView, publisher: Publisher): object {
  const { locale, translation } = piece;
  const url = (path: string) => publisher.url + encodeURI(path);
  const datePublished = machineDate(piece.datelineAt);
  return withoutDirectionControls({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url(piece.path),
    url: url(piece.path),
    mainEntityOfPage: url(piece.path),
    inLanguage: locale,
    headline: piece.title,
    description: piece.summary,
    datePublished,
    dateModified: piece.updatedAt ? isoInstant(piece.updatedAt) : datePublished,
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
        headline: translation.title,
      },
    }),
  });
}

/**
 * Editors keep mixed scripts in order with characters that control direction; programs do not expect them. Joiners stay, because words
 * and emoji would change without them.
 */
function withoutDirectionControls(data: object): object {
  return JSON.parse(JSON.stringify(data), (_key, value) =>
    typeof value === 'string' ? stripBidiControls(value) : value,
  );
}

function organisation({ name, url }: Publisher) {
  return { '@type': 'Organization', name, url };
}
