import type { Prisma } from '@/lib/generated/prisma/client';
import { authorPath, piecePath, sectionPath } from '@/lib/i18n/addresses';
import { localised } from '@/lib/i18n/locales';
import { entryKey, termKey } from '@/lib/public-changes/keys';
import { type Freshness, recordReads } from '@/lib/public-changes/record-reads';
import { COLLECTION_COLUMNS, collectionLink } from './collection-link';
import { COVER_COLUMNS } from './pictures/cover-view';
import type { PieceCard, PieceLine } from './types';

/** The columns of one line of a list. No list reads the text of the body, which can be large. */
export const LINE_COLUMNS = {
  entryId: true,
  kind: true,
  locale: true,
  slug: true,
  link: true,
  hasPage: true,
  title: true,
  titleHtml: true,
} satisfies Prisma.PublicationSelect;

export const CARD_COLUMNS = {
  ...LINE_COLUMNS,
  kicker: true,
  kickerHtml: true,
  standfirst: true,
  standfirstHtml: true,
  datelineAt: true,
  ...COVER_COLUMNS,
  sectionId: true,
  section: { select: COLLECTION_COLUMNS },
  authors: {
    orderBy: { position: 'asc' },
    select: {
      personId: true,
      person: {
        select: {
          slugAr: true,
          slugEn: true,
          nameAr: true,
          nameEn: true,
          honorificAr: true,
          honorificEn: true,
        },
      },
    },
  },
} satisfies Prisma.PublicationSelect;

export type LineRow = Prisma.PublicationGetPayload<{ select: typeof LINE_COLUMNS }>;
export type CardRow = Prisma.PublicationGetPayload<{ select: typeof CARD_COLUMNS }>;

/** Records that a page shows these cards: the pieces as fresh as said, the names of their sections and authors with a delay. */
export function recordCards(
  rows: readonly Pick<CardRow, 'entryId' | 'sectionId' | 'authors'>[],
  freshness: Freshness,
): void {
  recordReads(
    rows.map(({ entryId }) => entryKey(entryId)),
    freshness,
  );
  for (const { sectionId, authors } of rows) {
    recordReads(
      authors.map(({ personId }) => termKey(personId)),
      'delayed',
    );
    if (sectionId) recordReads([termKey(sectionId)], 'delayed');
  }
}

/** Newest first. The number of the entry decides between equal datelines. */
export const NEWEST_FIRST = [
  { datelineAt: 'desc' },
  { entryNumber: 'desc' },
] satisfies Prisma.PublicationOrderByWithRelationInput[];

/** With its own page as what it leads to; `withLinks` knows where it leads otherwise. */
export function toLine(row: LineRow): PieceLine {
  const { kind, locale, title, titleHtml, hasPage } = row;
  const path = piecePath(locale, kind, row.slug);
  const leads = { href: hasPage ? encodeURI(path) : null, hrefLocale: locale };
  return { kind, locale, path, ...leads, title, titleHtml };
}

/** Without its cover, which `cardsOf` adds. */
export function toCard(row: CardRow): PieceCard {
  const { locale, section } = row;
  return {
    ...toLine(row),
    kicker: row.kicker,
    kickerHtml: row.kickerHtml,
    standfirst: row.standfirst,
    standfirstHtml: row.standfirstHtml,
    datelineAt: row.datelineAt,
    cover: null,
    section: section && collectionLink(section, locale, sectionPath),
    authors: row.authors.map(({ person }) => ({
      name: localised(person, 'name', locale),
      honorific: localised(person, 'honorific', locale),
      path: authorPath(locale, localised(person, 'slug', locale)),
    })),
  };
}
