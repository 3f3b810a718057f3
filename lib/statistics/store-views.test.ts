import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { transaction } from '@/lib/transaction';
import type { CountedPage } from './counted-page';
import { deleteOldViews } from './delete-old-views';
import { PIECE_HOSTS_MAX } from './store-sql';
import { storeViews } from './store-views';
import { createViewCounter, QUARTER_MS } from './view-counter';

/** In Dubai it is the next day. */
const EVENING = Date.parse('2026-12-09T21:00:00Z');
const FRONT: CountedPage = { sort: 'front', locale: 'ar' };
const ids: Record<string, string> = {};

const piece = (slugFolded: string, locale: 'ar' | 'en' = 'en'): CountedPage => ({
  ...{ sort: 'piece', kind: 'article', locale, slugFolded },
});

beforeAll(async () => {
  for (const slug of ['first', 'second']) {
    ids[slug] = (await givenEntry({ en: { title: slug, slug }, publish: ['en'] })).entryId;
  }
  await givenEntry({ en: { title: 'Draft', slug: 'draft' } });
});

/** Counts as one process does, and ends it. */
async function counted(work: (record: (page: CountedPage, host?: string, at?: number) => void) => void) {
  const failures: unknown[] = [];
  const counter = createViewCounter(storeViews, (error) => failures.push(error), 2 ** 30);
  work((page, host = '', at = EVENING) => counter.record(page, host, at));
  await counter.stop();
  expect(failures).toEqual([]);
}

const day = (date: Date) => date.toISOString().slice(0, 10);
const pieceDays = async (slug: string) =>
  (await db().pieceViews.findMany({ where: { entryId: ids[slug] }, orderBy: { day: 'asc' } })).map((row) => [
    ...[row.locale, day(row.day), row.views],
  ]);

it('Views are kept by day of the institute, language and sort of page, and by piece and host', async () => {
  const before = await lastPublicChange();
  await counted((record) => {
    for (const host of ['google.com', 'google.com', 'x.com', '']) record(piece('first'), host);
    record(piece('first', 'ar'), 'x.com', EVENING - QUARTER_MS * 8);
    record(FRONT, 'google.com');
    record(piece('draft'), 'x.com');
    record(piece('never-was'), 'x.com');
  });
  const site = await db().siteViews.findMany({
    orderBy: [{ day: 'asc' }, { locale: 'asc' }, { page: 'asc' }],
  });
  expect(site.map((row) => [day(row.day), row.locale, row.page, row.views])).toEqual([
    ['2026-12-09', 'ar', 'piece', 1],
    ['2026-12-10', 'ar', 'front', 1],
    ['2026-12-10', 'en', 'piece', 4],
  ]);
  // Its only language is shown on the pages of the other one too.
  expect(await pieceDays('first')).toEqual([
    ['en', '2026-12-09', 1],
    ['en', '2026-12-10', 4],
  ]);
  const hosts = await db().pieceReferrers.findMany({
    where: { entryId: ids.first },
    orderBy: [{ day: 'asc' }, { host: 'asc' }],
  });
  expect(hosts.map(({ host, views }) => [host, views])).toEqual([
    ['x.com', 1],
    ['google.com', 2],
    ['x.com', 1],
  ]);
  expect(await db().pieceTotal.findMany()).toEqual([{ entryId: ids.first, locale: 'en', views: 5 }]);
  // Counting changes nothing that readers’ pages are made from.
  expect(await lastPublicChange()).toBe(before);
});

it('Several processes add to the same counts, whatever order they count in, while somebody changes a piece', async () => {
  const both = ['first', 'second'];
  const busy = transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Entry" WHERE "id" = ${ids.second}::uuid FOR UPDATE`;
    await pause(200);
  });
  const processes = Array.from({ length: 6 }, (_, index) =>
    counted((record) => {
      for (const slug of index % 2 === 0 ? both : [...both].reverse())
        for (let view = 0; view < 10; view += 1) record(piece(slug), view % 2 === 0 ? 'a.com' : 'b.com');
    }),
  );
  await Promise.all([busy, ...processes]);
  expect(await pieceDays('second')).toEqual([['en', '2026-12-10', 60]]);
  const found = await db().siteReferrers.findMany({ where: { host: { in: ['a.com', 'b.com'] } } });
  expect(found.map(({ views }) => views)).toEqual([60, 60]);
});

it('Whoever invents hosts fills no more than a day of one piece may hold; the rest is counted without a name', async () => {
  const rows = () =>
    db().pieceReferrers.findMany({ where: { entryId: ids.second }, orderBy: { views: 'desc' } });
  for (const round of [1, 2])
    await counted((record) => {
      record(piece('second'), 'a.com');
      for (let host = 0; host < 2 * PIECE_HOSTS_MAX; host += 1)
        record(piece('second'), `${round}-${host}.example`);
    });
  const kept = await rows();
  expect(kept.length).toBeLessThanOrEqual(PIECE_HOSTS_MAX + 1);
  expect(kept.find(({ host }) => host === 'a.com')?.views).toBe(32);
  expect(kept.reduce((sum, { views }) => sum + views, 0)).toBe(60 + 2 * (2 * PIECE_HOSTS_MAX + 1));
});

it('What is older than it is kept is deleted; the views of a piece in all and those of the site stay', async () => {
  const [site, totals] = [await db().siteViews.count(), await db().pieceTotal.findMany()];
  const later = (days: number) => new Date(EVENING + days * 24 * 3_600_000);
  await deleteOldViews(AbortSignal.timeout(10_000), later(399));
  expect(await pieceDays('first')).toEqual([['en', '2026-12-10', 64]]);
  await deleteOldViews(AbortSignal.timeout(10_000), later(400));
  expect([
    await db().pieceViews.count(),
    await db().pieceReferrers.count(),
    await db().siteReferrers.count(),
  ]).toEqual([0, 0, 0]);
  expect([await db().siteViews.count(), await db().pieceTotal.findMany()]).toEqual([site, totals]);
});
