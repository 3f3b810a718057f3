import type { Locale } from '@/lib/i18n/locales';
import type { PageCursor } from '@/lib/page-cursor';
import {
  authorPiecesKey,
  monthKey,
  piecesKey,
  sectionPiecesKey,
  topicPiecesKey,
} from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { findCards } from './find-cards';
import {
  articleSource,
  authorSource,
  type ListSource,
  monthSource,
  sectionSource,
  topicSource,
} from './list-source';
import { findPageOfIds } from './paging';
import { toCard } from './piece-card';
import type { Page, PieceCard } from './types';

// Every function here lists the newest pieces first and returns null when the list does not have the piece that `before` names.

type PieceList = Promise<Page<PieceCard> | null>;

/** The newest articles of a language, one page only: the months of the archive hold them all. */
export async function listLatest(locale: Locale): Promise<Page<PieceCard>> {
  const page = await listPieces(articleSource(locale), null, piecesKey('article', locale));
  return { rows: page?.rows ?? [], newer: null, older: null };
}

/** The articles of a month, `YYYY-MM` in the institute's time zone. */
export async function listByMonth(locale: Locale, month: string, before: PageCursor | null): PieceList {
  return listPieces(monthSource(locale, month), before, monthKey(month, locale));
}

export async function listBySection(locale: Locale, sectionId: string, before: PageCursor | null): PieceList {
  return listPieces(sectionSource(locale, sectionId), before, sectionPiecesKey(sectionId, locale));
}

export async function listByAuthor(locale: Locale, personId: string, before: PageCursor | null): PieceList {
  return listPieces(authorSource(locale, personId), before, authorPiecesKey(personId, locale));
}

export async function listByTopic(locale: Locale, topicId: string, before: PageCursor | null): PieceList {
  return listPieces(topicSource(locale, topicId), before, topicPiecesKey(topicId, locale));
}

/** `key` names which pieces the list has. Its first page shows a change at once, the pages behind it soon after. */
async function listPieces(source: ListSource, before: PageCursor | null, key: string): PieceList {
  const freshness = before ? 'delayed' : 'immediate';
  recordReads([key], freshness);
  const page = await findPageOfIds(source, before);
  if (!page) return null;
  const { ids, newer, older } = page;
  return { rows: (await findCards(ids, freshness)).map(toCard), newer, older };
}
