import { isoDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import {
  addressOf,
  organisation,
  type Publisher,
  withoutDirectionControls,
} from '@/lib/publications/structured-data';
import type { PieceCard } from '@/lib/publications/types';
import { stripBidiControls } from '@/lib/richtext/clean-text';
import type { IssuePageView, SeriesView } from './types';

/** A series as a schema.org Periodical, for the page about it. */
export function periodical(series: SeriesView, publisher: Publisher): object {
  return withoutDirectionControls({ '@context': 'https://schema.org', ...seriesOf(series, publisher) });
}

function seriesOf({ name, description, path }: SeriesView, publisher: Publisher): object {
  const url = addressOf(publisher, path);
  return {
    ...{ '@type': 'Periodical', '@id': url, url, name },
    ...(description && { description }),
    publisher: organisation(publisher),
  };
}

/** An issue as a schema.org PublicationIssue with the pieces in it. */
export function publicationIssue(
  issue: IssuePageView,
  contents: readonly PieceCard[],
  locale: Locale,
  publisher: Publisher,
): object {
  const url = addressOf(publisher, issue.path);
  const { number, title, publishedOn, series, cover, pdf } = issue;
  return withoutDirectionControls({
    '@context': 'https://schema.org',
    ...{ '@type': 'PublicationIssue', '@id': url, url, inLanguage: locale },
    issueNumber: number,
    ...(title && { name: title }),
    datePublished: isoDate(publishedOn),
    isPartOf: seriesOf(series, publisher),
    publisher: organisation(publisher),
    ...(cover && { image: publisher.url + cover.src }),
    ...(pdf && {
      encoding: {
        ...{ '@type': 'MediaObject', encodingFormat: 'application/pdf', inLanguage: pdf.locale },
        contentUrl: publisher.url + pdf.href,
        contentSize: String(pdf.byteSize),
      },
    }),
    ...(contents.length > 0 && {
      hasPart: contents.map((piece) => ({
        ...{ '@type': 'NewsArticle', '@id': addressOf(publisher, piece.path) },
        ...{ url: addressOf(publisher, piece.path), headline: piece.title, inLanguage: piece.locale },
      })),
    }),
  });
}

/** The tags by which Google Scholar and reference managers read the page of an issue. */
export function issueTags(
  issue: IssuePageView,
  locale: Locale,
  publisher: Publisher,
): Record<string, string> {
  const { number, title, publishedOn, series, pdf, path } = issue;
  const plain = stripBidiControls;
  return {
    ...(title && { citation_title: plain(title) }),
    citation_journal_title: plain(series.name),
    citation_issue: String(number),
    citation_publication_date: isoDate(publishedOn).replaceAll('-', '/'),
    citation_language: locale,
    citation_publisher: plain(publisher.name),
    citation_public_url: addressOf(publisher, path),
    ...(pdf && { citation_pdf_url: publisher.url + pdf.href }),
  };
}
