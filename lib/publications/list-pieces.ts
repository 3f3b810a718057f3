import { readersDb } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { pageOf, pageWindow } from './paging';
import { CARD_COLUMNS, NEWEST_FIRST, toCard } from './piece-card';
import type { Page, PieceCard } from './types';

type PieceList = Promise<Page<PieceCard> | null>;

/** All articles of a language, newest first. Every function here returns null when the list has no such page. */
export async function listLatest(locale: Locale, page: number): PieceList {
  return listWhere({ locale, kind: 'article' }, page);
}

export async function listBySection(locale: Locale, sectionId: string, page: number): PieceList {
  return listWhere({ locale, sectionId }, page);
}

export async function listByAuthor(locale: Locale, personId: string, page: number): PieceList {
  return listWhere({ locale, authors: { some: { personId } } }, page);
}

export async function listByTopic(locale: Locale, topicId: string, page: number): PieceList {
  return listWhere({ locale, topics: { some: { topicId } } }, page);
}

async function listWhere(where: Prisma.PublicationWhereInput, page: number): PieceList {
  const [rows, total] = await Promise.all([
    readersDb().publication.findMany({
      where,
      orderBy: NEWEST_FIRST,
      select: CARD_COLUMNS,
      ...pageWindow(page),
    }),
    readersDb().publication.count({ where }),
  ]);
  return pageOf(rows.map(toCard), total, page);
}
