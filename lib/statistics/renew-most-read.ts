import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { enqueue } from '@/lib/jobs/enqueue';
import { jobHandler } from '@/lib/jobs/job-handler';
import { readSettings } from '@/lib/settings/get-settings';
import { type Tx, transaction } from '@/lib/transaction';
import { lockMostRead } from './clear-most-read';
import { lastDays } from './last-days';
import { rankPieces } from './rank-pieces';
import { RENEW_MOST_READ_JOB } from './view-jobs';

const HOUR_MS = 60 * 60_000;

/** What readers read this week, not what they once read. */
export const MOST_READ_DAYS = 7;
export const MOST_READ_COUNT = 5;

/**
 * Stores which articles of each language were read most in the last days, and nothing where readers are not to be shown that. Rows are written only
 * where the order is another one: they are what pages are made from.
 */
export async function renewMostRead(tx: Tx, now = new Date()): Promise<void> {
  await lockMostRead(tx);
  const { mostRead } = await readSettings(tx);
  for (const locale of LOCALES) {
    const before = await tx.mostRead.findMany({ where: { locale }, orderBy: { position: 'asc' } });
    const after = mostRead === 'on' ? await findMostRead(tx, locale, now) : [];
    if (before.map(({ entryId }) => entryId).join() === after.join()) continue;
    await tx.mostRead.deleteMany({ where: { locale } });
    await tx.mostRead.createMany({ data: after.map((entryId, position) => ({ locale, position, entryId })) });
  }
}

/** Of two that were read as often, the newer one. */
async function findMostRead(tx: Tx, locale: Locale, now: Date): Promise<string[]> {
  const { from, to } = lastDays(MOST_READ_DAYS, now);
  const rows = await tx.$queryRaw<{ entryId: string }[]>`
    SELECT v."entryId" FROM "PieceViews" v
    JOIN "Publication" p ON p."entryId" = v."entryId" AND p."locale" = v."locale"
    WHERE v."day" BETWEEN ${from}::date AND ${to}::date AND v."locale" = ${locale}::"Locale"
      AND p."kind" = 'article' AND p."hasPage"
    GROUP BY v."entryId" ORDER BY sum(v."views") DESC, v."entryId" DESC LIMIT ${MOST_READ_COUNT}`;
  return rows.map(({ entryId }) => entryId);
}

export const RENEW_MOST_READ_HANDLER = jobHandler({
  kind: RENEW_MOST_READ_JOB,
  async run() {
    await transaction((tx) => renewMostRead(tx));
    await transaction((tx) => rankPieces(tx));
  },
  lookEveryMs: HOUR_MS,
  async enqueueOutstanding(tx) {
    const [found] = await tx.$queryRaw<{ isAny: boolean }[]>`
      SELECT EXISTS (SELECT FROM "PieceViews") OR EXISTS (SELECT FROM "MostRead") OR EXISTS (SELECT FROM "RankedPiece") AS "isAny"`;
    if (found?.isAny) await enqueue(tx, RENEW_MOST_READ_JOB, {});
  },
});
