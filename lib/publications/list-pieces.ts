import { readersDb } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { authorPiecesKey, piecesKey, sectionPiecesKey, topicPiecesKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import { pageOf, pageWindow } from './paging';
import { CARD_COLUMNS, NEWEST_FIRST, recordCards, toCard } from './piece-card';
import type { Page, PieceCard } from './types';

type PieceList = Promise<Page<PieceCard> | null>;

/** All articles of a language, newest first. Every function here returns null when the list has no such page. */
export async function listLatest(locale: Locale, page: number): PieceList {
  return listWhere({ locale, kind: 'article' }, page, piecesKey('article', locale));
}

export async function listBySection(locale: Locale, sectionId: string, page: number): PieceList {
  return listWhere({ locale, sectionId }, page, sectionPiecesKey(sectionId, locale));
}

export async function listByAuthor(locale: Locale, personId: string, page: number): PieceList {
  return listWhere({ locale, authors: { some: { personId } } }, page, authorPiecesKey(personId, locale));
}

export async function listByTopic(locale: Locale, topicId: string, page: number): PieceList {
  return listWhere({ locale, topics: { some: { topicId } } }, page, topicPiecesKey(topicId, locale));
}

/** `key` names which pieces the list has. Its first page shows a change at once, the pages behind it soon after. */
async function listWhere(where: Prisma.PublicationWhereInput, page: number, key: string): PieceList {
  const [rows, total] = await recorded(() =>
    Promise.all([
      readersDb().publication.findMany({
        where,
        orderBy: NEWEST_FIRST,
        select: CARD_COLUMNS,
        ...pageWindow(page),
      }),
      readersDb().publication.count({ where }),
    ]),
  );
  const freshness = page === 1 ? 'immediate' : 'delayed';
  recordReads([key], freshness);
  recordCards(rows, freshness);
  return pageOf(rows.map(toCard), total, page);
}
