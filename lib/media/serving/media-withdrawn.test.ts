import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { DatabaseListener } from '@/lib/database/database-listener';
import { db } from '@/lib/db';
import { mediaPath } from '@/lib/media/media-path';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { storageKey } from '@/lib/media/storage/storage-key';
import { openPageStore } from '@/lib/page-cache/page-store';
import type { PublicChangeSource } from '@/lib/page-cache/page-store-types';
import { Rejection } from '@/lib/page-cache/rejection';
import { surrogateHeaders } from '@/lib/page-cache/surrogate-headers';
import { mediaUseKey } from '@/lib/public-changes/keys';
import { PublicChangeFollower } from '@/lib/public-changes/public-change-follower';
import { surrogateKeysOfChanges } from '@/lib/purges/surrogate-keys';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenPicture, type MadeMedia } from '@/lib/testing/given-media';
import { startMediaServer } from '@/lib/testing/media-server';
import { renderView } from '@/lib/testing/reader-views';

const log = { info() {}, warn() {}, error() {} };
const folder = mkdtempSync(join(tmpdir(), 'media-pages-'));
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
  rmSync(folder, { recursive: true });
});

/** The front process with the real page store, changes and storage; without a database it knows what is in its folder. */
async function startFront({ hasDatabase = true } = {}) {
  const state = { isAway: !hasDatabase };
  const store = await openPageStore({
    application: {
      render: async (target, options) => {
        if (state.isAway) throw new Rejection('database away');
        return renderView(target, options);
      },
      recompress: async () => Promise.reject(new Error('not part of this test')),
    },
    headers: () => [],
    surrogateHeaders,
    databaseAnswers: async () => !state.isAway,
    log,
    maxBytes: 2 ** 24,
    disk: { folder, maxBytes: 2 ** 24, buildId: 'test' },
  });
  const listener = new DatabaseListener({ connectionString: process.env.DATABASE_URL, log });
  const follower = hasDatabase ? new PublicChangeFollower(listener, store, store.since) : null;
  const changes: PublicChangeSource = {
    get current() {
      return follower?.current ?? store.since ?? 0;
    },
    get away() {
      return state.isAway || (follower?.away ?? true);
    },
  };
  store.follow(changes);
  if (hasDatabase) await listener.start();
  const server = await startMediaServer({
    ...{ store, storage: mediaStorage(), databaseAnswers: async () => !state.isAway },
  });
  const close = async () => {
    server.stop();
    listener.close();
    await store.close();
  };
  const statusOf = async (path: string) => (await server.get(path)).status;
  return Object.assign(state, { server, close, statusOf });
}

async function givenShownPicture() {
  const picture = await givenPicture({ width: 400, height: 300 });
  const { editions } = await givenEntry({ en: {}, publish: ['en'] });
  const editionId = editions.en ?? '';
  const { id } = await db().publication.findUniqueOrThrow({ where: { editionId } });
  await db().publicationMedia.create({ data: { publicationId: id, mediaId: picture.id } });
  const path = mediaPath({ ...picture, name: '320.webp' });
  const withdraw = async () => unpublishEdition(await signedIn('omar'), editionId);
  return { picture, path, withdraw };
}

async function replace({ id, contentHash }: MadeMedia, other: string): Promise<string> {
  const key = { id, contentHash: other, name: '320.webp' };
  const body = Buffer.from('other content');
  await mediaStorage().put(storageKey(key), body, { contentType: 'image/webp' });
  await db().$transaction([
    db().mediaVariant.create({
      data: {
        mediaId: id,
        contentHash: other,
        name: key.name,
        contentType: 'image/webp',
        byteSize: body.length,
      },
    }),
    db().media.update({ where: { id }, data: { contentHash: other, replacedAt: new Date() } }),
    db().formerMedia.create({ data: { mediaId: id, contentHash } }),
  ]);
  return mediaPath(key);
}

let shown: Awaited<ReturnType<typeof givenShownPicture>>;
beforeEach(async () => {
  shown = await givenShownPicture();
});

it('A picture that is withdrawn is gone from the front process as soon as it hears of it, and never comes back', async () => {
  const front = await startFront();
  closing.push(front.close);
  expect(await front.statusOf(shown.path)).toBe(200);
  await shown.withdraw();
  while ((await front.statusOf(shown.path)) === 200) await pause(5);
  for (let times = 0; times < 20; times += 1) expect(await front.statusOf(shown.path)).toBe(410);
  front.isAway = true;
  expect(await front.statusOf(shown.path)).not.toBe(200);
});

it('A picture whose file is replaced has another address, and the former one is gone', async () => {
  const front = await startFront();
  closing.push(front.close);
  expect(await front.statusOf(shown.path)).toBe(200);
  const present = await replace(shown.picture, 'abcdefabcdefabcd');
  while ((await front.statusOf(shown.path)) === 200) await pause(5);
  expect(await front.statusOf(shown.path)).toBe(410);
  expect(String((await front.server.get(present)).body)).toBe('other content');
});

it('A cache in front gets the key by which a withdrawal is told to it', async () => {
  const front = await startFront();
  closing.push(front.close);
  const { headers } = await front.server.get(shown.path);
  const keys = surrogateKeysOfChanges([mediaUseKey(shown.picture.id)]);
  expect(
    String(headers['surrogate-key'])
      .split(' ')
      .some((key) => keys.includes(key)),
  ).toBe(true);
});

it('Without the database, also after a restart, readers get what they had and nothing that was withdrawn', async () => {
  const other = await givenShownPicture();
  const unknown = await givenShownPicture();
  const first = await startFront();
  for (const { path } of [shown, other]) expect(await first.statusOf(path)).toBe(200);
  await other.withdraw();
  while ((await first.statusOf(other.path)) === 200) await pause(5);
  first.isAway = true;
  expect(await first.statusOf(shown.path)).toBe(200);
  expect(await first.statusOf(unknown.path)).toBe(503);
  await first.close();
  const second = await startFront({ hasDatabase: false });
  closing.push(second.close);
  expect(await second.statusOf(shown.path)).toBe(200);
  expect(await second.statusOf(other.path)).not.toBe(200);
  expect(await second.statusOf(unknown.path)).toBe(503);
});
