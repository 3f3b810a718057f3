import type pg from 'pg';
import { withOwnConnection } from '@/lib/database/with-own-connection';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import {
  KEEP_PIECE_REFERRERS,
  KEEP_PIECES,
  KEEP_SITE,
  KEEP_SITE_REFERRERS,
  KEEP_TOTALS,
  LOCATE,
} from './store-sql';
import type { Views } from './view-counter';

/** One view of the batch, with its day and the piece that was read; null for other pages. */
interface Located {
  day: string;
  locale: string;
  sort: string;
  entryId: string | null;
  /** The language of the piece, which may be shown on the pages of the other one. */
  pieceLocale: string | null;
  host: string;
  count: number;
}

/**
 * Adds views to the counts: one transaction over a connection of its own, with one statement for each table and its rows in their order, after the
 * pieces were locked in theirs, so that several processes and whoever deletes a piece wait for one another and never in a circle. Views of pieces
 * that are not published are left out.
 */
export async function storeViews(views: readonly Views[]): Promise<void> {
  await withOwnConnection(async (client) => {
    await client.query('BEGIN');
    const located = await locate(client, views);
    const json = JSON.stringify(located);
    for (const statement of [KEEP_SITE, KEEP_SITE_REFERRERS, KEEP_PIECES, KEEP_PIECE_REFERRERS, KEEP_TOTALS])
      await client.query(statement, [json]);
    await client.query('COMMIT');
  });
}

async function locate(client: pg.Client, views: readonly Views[]): Promise<Located[]> {
  const given = views.map(({ page, ...view }) => ({ ...page, ...view }));
  const { rows } = await client.query<Located>(LOCATE, [JSON.stringify(given), DEFAULT_REGIONAL.timeZone]);
  return rows;
}
