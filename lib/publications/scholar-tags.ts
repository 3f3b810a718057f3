import { isoDate } from '@/lib/i18n/dates';
import { stripBidiControls } from '@/lib/richtext/clean-text';
import { addressOf, type Publisher } from './structured-data';
import type { PieceView } from './types';

/** The tags by which Google Scholar and reference managers read a piece. Each author has a tag, in the order of the byline. */
export function scholarTags(piece: PieceView, publisher: Publisher): Record<string, string | string[]> {
  const { title, authors, datelineAt, locale, path, topics, issue, pdf } = piece;
  const plain = stripBidiControls;
  return {
    citation_title: plain(title),
    ...(authors.length > 0 && { citation_author: authors.map(({ name }) => plain(name)) }),
    citation_publication_date: isoDate(datelineAt).replaceAll('-', '/'),
    citation_language: locale,
    citation_publisher: plain(publisher.name),
    ...(topics.length > 0 && { citation_keywords: topics.map(({ name }) => plain(name)) }),
    ...(issue && { citation_journal_title: plain(issue.series.name), citation_issue: String(issue.number) }),
    citation_public_url: addressOf(publisher, path),
    citation_fulltext_html_url: addressOf(publisher, path),
    ...(pdf && { citation_pdf_url: addressOf(publisher, pdf.path) }),
  };
}
