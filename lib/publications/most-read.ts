import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { entryKey, mostReadKey } from '@/lib/public-changes/keys';
import { recordReads } from '@/lib/public-changes/record-reads';
import { cardsOf } from './cards-of';
import { findCards } from './find-cards';
import { queryOnce } from './query-once';
import type { PieceCard } from './types';

interface Row {
  entryId: string;
  /** Null while the piece is not published. */
  id: string | null;
}

/**
 * The articles of a language that readers read most lately, at most five; none where the institute does not show that (lib/statistics/renew-most-read.ts
 * stores which they are).
 */
export async function mostRead(locale: Locale): Promise<PieceCard[]> {
  recordReads([mostReadKey(locale)], 'delayed');
  const rows = await queryOnce<Row>(Prisma.sql`
    SELECT m."entryId", p."id" FROM "MostRead" m
    LEFT JOIN "Publication" p ON p."entryId" = m."entryId" AND p."locale" = m."locale" AND p."hasPage"
    WHERE m."locale" = ${locale}::"Locale" ORDER BY m."position"`);
  recordReads(
    rows.map(({ entryId }) => entryKey(entryId)),
    'delayed',
  );
  const ids = rows.flatMap(({ id }) => id ?? []);
  return cardsOf(await findCards(ids, 'delayed'), 'delayed');
}
