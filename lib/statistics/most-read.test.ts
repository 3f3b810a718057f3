import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { mostReadKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { mostRead } from '@/lib/publications/most-read';
import { readSettings } from '@/lib/settings/get-settings';
import { updateSettings } from '@/lib/settings/update-settings';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { transaction } from '@/lib/transaction';
import { findReadPieces } from './find-read-pieces';
import { rankPieces } from './rank-pieces';
import { RENEW_MOST_READ_HANDLER, renewMostRead } from './renew-most-read';
import type { Range } from './types';

const NOW = new Date('2026-12-10T08:00:00Z');
const pieces: Record<string, { entryId: string; editionId: string }> = {};
const idOf = (name: string) => pieces[name]?.entryId ?? '';

beforeAll(async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'draft', 'news']) {
    const kind = name === 'news' ? 'center_news' : 'article';
    const publish = name === 'draft' ? [] : (['en'] as const);
    const made = await givenEntry({ kind, en: { title: name, slug: name }, publish: [...publish] });
    pieces[name] = { entryId: made.entryId, editionId: made.editions.en ?? '' };
  }
  await turn('on');
});

async function turn(mostRead: 'on' | 'off') {
  const stored = await readSettings(db());
  await committed(updateSettings)(await signedIn('layla'), { ...stored, mostRead });
}

const view = (name: string, day: string, views: number) =>
  db().pieceViews.create({ data: { entryId: idOf(name), locale: 'en', day: new Date(day), views } });

const renew = () => transaction((tx) => renewMostRead(tx, NOW));
const titles = async () => (await mostRead('en')).map(({ title }) => title);

it('Readers are shown the articles that were read most in the last seven days, and at most five', async () => {
  await view('a', '2026-12-04', 5);
  await view('a', '2026-12-10', 5);
  await view('b', '2026-12-09', 9);
  // The eighth day, tomorrow, and what is no published article.
  await view('c', '2026-12-03', 100);
  await view('b', '2026-12-11', 100);
  await view('draft', '2026-12-10', 100);
  await view('news', '2026-12-10', 100);
  await renew();
  expect(await titles()).toEqual(['a', 'b']);
  for (const name of ['c', 'd', 'e', 'f']) await view(name, '2026-12-10', 1);
  await renew();
  expect(await titles()).toEqual(['a', 'b', 'f', 'e', 'd']);
  expect(await mostRead('ar')).toEqual([]);
});

it('Pages are made anew when the order changes, and not when only the counts do', async () => {
  const before = await lastPublicChange();
  await view('a', '2026-12-08', 1);
  await renew();
  expect(await lastPublicChange()).toBe(before);
  await view('b', '2026-12-08', 100);
  await renew();
  const changes = await db().publicChange.findMany({ where: { number: { gt: before } } });
  expect(changes.map(({ keys }) => keys)).toEqual([[mostReadKey('en')]]);
  const { reads } = await collectReads(() => mostRead('en'));
  expect(reads.get(mostReadKey('en'))).toBe('delayed');
  expect((await titles()).slice(0, 2)).toEqual(['b', 'a']);
});

it('What is withdrawn is left out at once, before the order is renewed', async () => {
  await unpublishEdition(await signedIn('omar'), pieces.b?.editionId ?? '');
  expect((await titles())[0]).toBe('a');
});

it('Nothing is shown from the moment that the institute does not want it, and nothing stays that an earlier state of it left', async () => {
  const before = await lastPublicChange();
  await turn('off');
  expect(await db().mostRead.count()).toBe(0);
  const changes = await db().publicChange.findMany({ where: { number: { gt: before } } });
  expect(changes.flatMap(({ keys }) => keys)).toContain(mostReadKey('en'));
  await db().mostRead.create({ data: { locale: 'en', position: 0, entryId: idOf('a') } });
  await transaction(async (tx) => RENEW_MOST_READ_HANDLER.enqueueOutstanding?.(tx));
  const [queued] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pgboss.job WHERE name = 'renew-most-read' AND state = 'created'`;
  expect(queued?.count).toBe(1);
  await RENEW_MOST_READ_HANDLER.run({}, { signal: AbortSignal.timeout(10_000) });
  expect(await titles()).toEqual([]);
  expect(await db().mostRead.count()).toBe(0);
});

it('The newsroom sees what was opened most: of a month at once, of longer ranges as it was within the last hour', async () => {
  const titlesOf = async (range: Range) => (await findReadPieces(range, NOW)).map(({ title }) => title);
  await view('d', '2026-01-15', 10_000);
  await view('e', '2026-10-01', 5_000);
  const month = await titlesOf('30');
  expect(month.slice(0, 2)).toEqual(['b', 'c']);
  await transaction((tx) => rankPieces(tx, NOW));
  expect((await titlesOf('90')).slice(0, 3)).toEqual(['e', ...month.slice(0, 2)]);
  expect((await titlesOf('year')).slice(0, 3)).toEqual(['d', 'e', 'b']);
  await db().rankedPiece.updateMany({ data: { entryId: randomUUID() } });
  expect(await titlesOf('year')).toEqual([]);
});
