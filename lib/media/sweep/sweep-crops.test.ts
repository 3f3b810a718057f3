import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db';
import { getMedia } from '@/lib/media/get-media';
import { cutMedia } from '@/lib/media/prepare/prepare-media';
import { setFocalPoint } from '@/lib/media/set-focal-point';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { givenEntry } from '@/lib/testing/factories';
import { pictureBytes } from '@/lib/testing/given-media';
import { type MediaFixture, openMediaFixture } from '@/lib/testing/media-fixture';
import { transaction } from '@/lib/transaction';
import { sweepCrops } from './sweep-crops';
import { sweepStorage } from './sweep-storage';

const DAY_MS = 24 * 3600_000;

let fixture: MediaFixture;

beforeAll(async () => {
  fixture = await openMediaFixture();
});
afterAll(() => fixture.close());

const inDays = (days: number) => sweepCrops(fixture.signal, new Date(Date.now() + days * DAY_MS));

/** The points around which there are crops, as the names of files have them. */
async function pointsOf(mediaId: string): Promise<string[]> {
  const rows = await db().mediaVariant.findMany({ where: { mediaId, name: { startsWith: '1x1-' } } });
  return [...new Set(rows.map(({ name }) => name.split('-').slice(1, 3).join('-')))].sort();
}

/** Names of sizes and crops that readers would ask for in vain. */
async function rowsWithoutFile(mediaId: string): Promise<string[]> {
  const rows = await db().mediaVariant.findMany({ where: { mediaId } });
  const keys: string[] = [];
  for await (const { key } of mediaStorage().list(`${mediaId}/`)) keys.push(key);
  return rows
    .map(({ contentHash, name }) => `${mediaId}/${contentHash}/${name}`)
    .filter((key) => !keys.includes(key));
}

async function move(id: string, x: number): Promise<void> {
  const { version } = await getMedia(fixture.omar, id);
  await transaction((tx) => setFocalPoint(tx, fixture.omar, { id, version, focalX: x / 100, focalY: 0.5 }));
}

/** A picture whose focal point was moved from the middle to the left and whose new crops are cut. */
async function givenMoved(): Promise<string> {
  const id = await fixture.added(await pictureBytes(400, 300));
  await fixture.prepare(id);
  await move(id, 10);
  await cutMedia(id, { x: 10, y: 50 }, fixture.signal);
  expect(await pointsOf(id)).toEqual(['10-50', '50-50']);
  return id;
}

describe('The crops around a former focal point', () => {
  it('are kept for a month after nothing shows them any more, and their files go with them', async () => {
    const id = await givenMoved();
    for (const days of [0, 29]) await inDays(days);
    expect(await pointsOf(id)).toEqual(['10-50', '50-50']);
    await inDays(31);
    expect(await pointsOf(id)).toEqual(['10-50']);
    await sweepStorage(fixture.signal, new Date(Date.now() + DAY_MS));
    const names: string[] = [];
    for await (const { key } of mediaStorage().list(`${id}/`)) names.push(key);
    expect(names.filter((name) => name.includes('-50-50-'))).toEqual([]);
    expect(names.filter((name) => name.includes('-10-50-'))).not.toEqual([]);
  });

  it('stay while a piece has the point for its cover, in its draft alone', async () => {
    const id = await givenMoved();
    const { entryId } = await givenEntry({ en: {} });
    await db().entry.update({ where: { id: entryId }, data: { coverId: id, coverX: 50, coverY: 50 } });
    for (const days of [0, 31, 62]) await inDays(days);
    expect(await pointsOf(id)).toEqual(['10-50', '50-50']);
    await db().entry.update({ where: { id: entryId }, data: { coverX: null, coverY: null } });
    for (const days of [62, 91]) await inDays(days);
    expect(await pointsOf(id)).toEqual(['10-50', '50-50']);
    await inDays(93);
    expect(await pointsOf(id)).toEqual(['10-50']);
  });

  it('stay while readers see them because the new ones are not cut yet', async () => {
    const id = await givenMoved();
    await move(id, 80);
    for (const days of [0, 31, 62]) await inDays(days);
    expect(await pointsOf(id)).toEqual(['10-50', '50-50']);
  });

  it('are cut once more for somebody who chooses the point again after they are gone', async () => {
    const id = await givenMoved();
    for (const days of [0, 31]) await inDays(days);
    await move(id, 50);
    await cutMedia(id, { x: 50, y: 50 }, fixture.signal);
    expect(await pointsOf(id)).toEqual(['10-50', '50-50']);
    expect(await fixture.variant(id, '1x1-50-50-160.jpg')).toMatchObject({ width: 160 });
  });

  it('have all their files when they are cut once more at the moment in which the former ones are swept', async () => {
    const id = await givenMoved();
    for (const days of [0, 31]) await inDays(days);
    await move(id, 50);
    const storage = mediaStorage();
    const put = storage.put.bind(storage);
    const tomorrow = new Date(Date.now() + DAY_MS);
    // The sweep has seen a file before it was stored anew, and deletes it afterwards.
    vi.spyOn(storage, 'put').mockImplementationOnce(async (...stored) => {
      await put(...stored);
      await sweepStorage(fixture.signal, tomorrow);
    });
    const cut = () => cutMedia(id, { x: 50, y: 50 }, fixture.signal);
    await cut().catch((error) => expect(String(error)).toContain('swept'));
    expect(await rowsWithoutFile(id)).toEqual([]);
    await cut();
    expect(await pointsOf(id)).toEqual(['10-50', '50-50']);
    expect(await rowsWithoutFile(id)).toEqual([]);
  });

  it('and whoever comes first, no row is without its file', async () => {
    const id = await givenMoved();
    for (const days of [0, 31]) await inDays(days);
    await move(id, 50);
    const cut = () => cutMedia(id, { x: 50, y: 50 }, fixture.signal);
    const sweeps = [0, 1, 2].map(async (turn) => {
      await setTimeout(turn * 150);
      await sweepStorage(fixture.signal, new Date(Date.now() + DAY_MS));
    });
    await Promise.all([cut().catch(() => null), ...sweeps]);
    await cut();
    expect(await pointsOf(id)).toEqual(['10-50', '50-50']);
    expect(await rowsWithoutFile(id)).toEqual([]);
  });
});
