import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/i18n/dates';
import { moveClock } from '@/lib/public-changes/move-clock';
import { collectReads } from '@/lib/public-changes/record-reads';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { listNews } from './list-news';

const HOUR_MS = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS);
const titles = async () => (await listNews()).map(({ title }) => title);

/** Publishes a piece that has been public for so many hours. */
async function given(title: string, hours: number) {
  const { editions } = await givenEntry({ ar: { title }, publish: ['ar'] });
  const dates = { datelineAt: ago(hours), firstPublishedAt: ago(hours) };
  await db().publication.update({ where: { editionId: editions.ar ?? '' }, data: dates });
}

async function setClock(at: Date) {
  await db().publicClock.update({ where: { id: 1 }, data: { movedAt: at } });
}

/** Whether a change was made that concerns a page of news as it is now. */
async function isMoved(): Promise<boolean> {
  const { reads } = await collectReads(listNews);
  const before = await lastPublicChange();
  await committed(moveClock)();
  const changes = await db().publicChange.findMany({ where: { number: { gt: before } } });
  return changes.some(({ keys }) => keys.some((key) => reads.has(key)));
}

describe('The news', () => {
  it('are the pieces of the last 48 hours, in their languages, and no drafts', async () => {
    await given('خبر جديد', 47);
    await given('خبر قديم', 49);
    await givenEntry({ ar: { title: 'مسودة' }, en: { title: 'Fresh' }, publish: ['en'] });
    const news = await listNews();
    expect(news.map(({ title, locale }) => [title, locale])).toEqual(
      expect.arrayContaining([
        ['خبر جديد', 'ar'],
        ['Fresh', 'en'],
      ]),
    );
    expect(await titles()).not.toContain('خبر قديم');
    expect(await titles()).not.toContain('مسودة');
  });

  it('are no pieces of former years that are published now', async () => {
    await givenEntry({ ar: { title: 'من الأرشيف', dateline: '2018-07-19' }, publish: ['ar'] });
    await givenEntry({ ar: { title: 'اليوم', dateline: isoDate(new Date()) }, publish: ['ar'] });
    expect(await titles()).toContain('اليوم');
    expect(await titles()).not.toContain('من الأرشيف');
  });

  it('change by time alone, when a piece has become older than two days, and only then', async () => {
    await setClock(ago(0));
    await committed(moveClock)();
    expect(await isMoved()).toBe(false);
    await given('يخرج', 48.5);
    await setClock(ago(1));
    expect(await isMoved()).toBe(true);
    expect(await isMoved()).toBe(false);
  });

  it('change once, whichever of two processes notices it first', async () => {
    await given('يخرج مرة', 48.5);
    await setClock(ago(1));
    const moved = await Promise.all([committed(moveClock)(), committed(moveClock)()]);
    expect(moved.filter(Boolean)).toHaveLength(1);
  });
});

it('What holds for a month changes when another one begins', async () => {
  const before = await lastPublicChange();
  await setClock(new Date('2026-01-31T23:59:00Z'));
  await committed(moveClock)();
  const changes = await db().publicChange.findMany({ where: { number: { gt: before } } });
  expect(changes.at(-1)?.keys).toContain('clock:month');
});
