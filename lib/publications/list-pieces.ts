import { readersDb } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { pageOf, pageWindow } from './paging';
import { CARD_COLUMNS, NEWEST_FIRST, toCard } from './piece-card';
import type { Page, PieceCard } from './types';

type Found = Promise<Page<PieceCard> | null>;

/** All articles of a language, newest first. Null when the list has no such page; so for every list here. */
export function listLatest(locale: Locale, page: number): Found {
  return listWhere({ locale, kind: 'article' }, page);
}

export function listBySection(locale: Locale, sectionId: string, page: number): Found {
  return listWhere({ locale, sectionId }, page);
}

export function listByAuthor(locale: Locale, personId: string, page: number): Found {
  return listWhere({ locale, authors: { some: { personId } } }, page);
}

export function listByTopic(locale: Locale, topicId: string, page: number): Found {
  return listWhere({ locale, topics: { some: { topicId } } }, page);
}

async function listWhere(where: Prisma.PublicationWhereInput, page: number): Found {
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
