import { z } from 'zod';
import type { Prisma } from '@/lib/generated/prisma/client';
import {
  cardPath,
  formerVersionPath,
  issuePath,
  piecePath,
  sectionPath,
  seriesPath,
  topicPath,
} from '@/lib/i18n/addresses';
import { isoDate } from '@/lib/i18n/dates';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import { ContentsLine } from '@/lib/richtext/contents-list';
import { readingMinutes, textWordCount } from '@/lib/richtext/reading-minutes';
import { COLLECTION_COLUMNS, collectionLink } from './collection-link';
import { Correction } from './correction';
import { CREDIT_COLUMNS, toCredits, toPerson } from './credit-view';
import { CARD_COLUMNS } from './piece-card';
import { summaryOf } from './summary';
import type { AuthorView, IssueView, PieceView, TranslationView } from './types';

/** The latest of a piece that was changed often. */
const FORMER_VERSIONS_SHOWN = 20;

export const PIECE_COLUMNS = {
  ...CARD_COLUMNS,
  entryNumber: true,
  bodyHtml: true,
  bodyText: true,
  contents: true,
  firstPublishedAt: true,
  updatedAt: true,
  corrections: true,
  relatedIds: true,
  searchTitle: true,
  searchDescription: true,
  noindex: true,
  canonicalUrl: true,
  sharePictureId: true,
  authors: { orderBy: { position: 'asc' }, select: { person: true } },
  ...CREDIT_COLUMNS,
  issue: {
    select: {
      id: true,
      isShown: true,
      number: true,
      titleAr: true,
      titleEn: true,
      series: { select: COLLECTION_COLUMNS },
    },
  },
  topics: { orderBy: { topicId: 'asc' }, select: { topic: { select: COLLECTION_COLUMNS } } },
  card: { select: { publicationId: true, hash: true } },
  formerVersions: {
    orderBy: { number: 'desc' },
    take: FORMER_VERSIONS_SHOWN,
    select: { number: true, shownFrom: true, shownUntil: true },
  },
} satisfies Prisma.PublicationSelect;

export type PieceRow = Prisma.PublicationGetPayload<{ select: typeof PIECE_COLUMNS }>;

/** What the page of a piece shows without its pictures, which `piecesOf` adds, and its PDF file, from a publication's columns. The preview makes a row of the same shape from a draft. */
export function toPiece(row: PieceRow, translation: TranslationView | null): PieceView {
  const { locale, kind, slug, section } = row;
  return {
    kind,
    locale,
    slug,
    number: row.entryNumber,
    path: piecePath(locale, kind, slug),
    kicker: row.kicker,
    kickerHtml: row.kickerHtml,
    title: row.title,
    titleHtml: row.titleHtml,
    standfirst: row.standfirst,
    standfirstHtml: row.standfirstHtml,
    bodyHtml: row.bodyHtml,
    readingMinutes: readingMinutes(textWordCount(row.bodyText)),
    contents: z.array(ContentsLine).parse(row.contents),
    summary: summaryOf(row.standfirst, row.bodyText),
    searchTitle: row.searchTitle,
    searchDescription: row.searchDescription,
    isHiddenFromSearch: row.noindex,
    canonicalUrl: row.canonicalUrl,
    datelineAt: row.datelineAt,
    cover: null,
    sharePicture: null,
    updatedAt: row.updatedAt > row.firstPublishedAt ? row.updatedAt : null,
    isUpdatedSameDay: isoDate(row.updatedAt) === isoDate(row.firstPublishedAt),
    relatedIds: row.relatedIds,
    corrections: z.array(Correction).parse(row.corrections),
    formerVersions: row.formerVersions.map((former) => ({
      ...former,
      path: formerVersionPath(row.entryNumber, locale, former.number),
    })),
    section: section && collectionLink(section, locale, sectionPath),
    sectionPathElsewhere: section && collectionLink(section, otherLocale(locale), sectionPath).path,
    issue: row.issue?.isShown ? toIssue(row.issue, locale) : null,
    authors: row.authors.map(({ person }) => toAuthor(person, locale)),
    credits: toCredits(row.credits, locale),
    topics: row.topics.map(({ topic }) => collectionLink(topic, locale, topicPath)),
    ...{ translation, isLineElsewhere: false },
    ...{ linked: null, hasPage: row.hasPage },
    cardPath: row.card && cardPath(row.card.publicationId, row.card.hash),
    pdf: null,
  };
}

function toIssue(issue: NonNullable<PieceRow['issue']>, locale: Locale): IssueView {
  return {
    id: issue.id,
    number: issue.number,
    title: localised(issue, 'title', locale),
    path: issuePath(locale, localised(issue.series, 'slug', locale), issue.number),
    series: collectionLink(issue.series, locale, seriesPath),
  };
}

function toAuthor(person: PieceRow['authors'][number]['person'], locale: Locale): AuthorView {
  const role = person.standing === 'former' ? '' : localised(person, 'role', locale);
  return { ...toPerson(person, locale), bio: localised(person, 'bio', locale), role, photo: null };
}
