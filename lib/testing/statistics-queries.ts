import { db } from '@/lib/db';
import { findReadPieces } from '@/lib/statistics/find-read-pieces';
import { getPieceStatistics } from '@/lib/statistics/get-piece-statistics';
import { getSiteStatistics } from '@/lib/statistics/get-site-statistics';
import { rankPieces } from '@/lib/statistics/rank-pieces';
import { renewMostRead } from '@/lib/statistics/renew-most-read';
import { transaction } from '@/lib/transaction';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import type { Queries } from './reader-queries';

/** Views of many pieces on three days of two years ago and on two of this year, and of a few pieces on each of the last days: what is kept is no matter for what is asked of a week. */
export async function givenViews(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "PieceViews" ("entryId", "locale", "day", "views")
    SELECT "id", 'ar', current_date - d, 1 FROM "Entry" CROSS JOIN unnest(ARRAY[60, 200, 701, 702, 703]) AS d`;
  await db().$executeRaw`
    INSERT INTO "PieceViews" ("entryId", "locale", "day", "views")
    SELECT e."id", 'ar', current_date - d, 1 FROM (SELECT "id" FROM "Entry" ORDER BY "number" LIMIT 20) e
    CROSS JOIN generate_series(0, 40) AS d`;
  await db().$executeRaw`
    INSERT INTO "PieceReferrers" ("entryId", "locale", "day", "host", "views")
    SELECT "entryId", "locale", "day", 'example.com', 1 FROM "PieceViews"`;
  await db().$executeRaw`
    INSERT INTO "SiteReferrers" ("day", "locale", "host", "views")
    SELECT current_date - d, 'ar', h || '.example', 1 FROM generate_series(0, 400) AS d CROSS JOIN generate_series(1, 50) AS h`;
  await db().setting.create({ data: { key: 'mostRead', value: { mostRead: 'on' } } });
  await transaction((tx) => rankPieces(tx));
  for (const table of ['PieceViews', 'PieceReferrers', 'SiteReferrers', 'RankedPiece'])
    await db().$executeRawUnsafe(`ANALYZE "${table}"`);
}

/** What is asked of views. The range of the site is short here: what is added up of it is what it holds, apart from the pieces of the longer ones. */
export const statisticsQueries = ({ editor, admin, middle }: ManyPublicationsFixture): Queries => ({
  'getPieceStatistics, of a year': () => getPieceStatistics(admin, middle.article.entryId, 'year'),
  'getSiteStatistics, of a week': () => getSiteStatistics(editor, '7'),
  'findReadPieces, of 90 days': () => findReadPieces('90'),
  'findReadPieces, of a year': () => findReadPieces('year'),
  renewMostRead: () => transaction((tx) => renewMostRead(tx)),
});
