import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, release, signAll } from '@/lib/testing/given-release';
import { publishPresent } from '@/lib/testing/publish-present';
import { untilWaiting } from '@/lib/testing/waiting';
import { purgeEntry } from '@/lib/trash/purge-entry';
import { trashEntry } from '@/lib/trash/trash-entry';

let [omar, layla]: Actor[] = [];
const editor = () => omar as Actor;
const admin = () => layla as Actor;
let [old, now] = ['', ''];

beforeAll(async () => {
  [omar, layla] = [await signedIn('omar'), await signedIn('layla')];
});
beforeEach(() => {
  [old, now] = [`old-${randomUUID()}`, `now-${randomUUID()}`];
});

/** A piece that has moved from `old` to `now`. */
async function givenMoved(): Promise<string> {
  const { entryId, editions } = await givenEntry({ en: { slug: old }, publish: ['en'] });
  const id = editions.en ?? '';
  const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
  await saveEditionFields(editor(), id, { fieldsVersion, slug: now, dateline: '2020-02-02' });
  await publishPresent(editor(), id);
  return entryId;
}

async function givenMovedToTrash(): Promise<string> {
  const entryId = await givenMoved();
  for (const { id } of await db().edition.findMany({ where: { entryId } }))
    await unpublishEdition(editor(), id);
  await committed(trashEntry)(editor(), entryId, { reason: 'Not ours.' });
  return entryId;
}

const publish = async (id: string) => {
  await signAll(editor(), id);
  await release.publish(editor(), id, {});
};

/** Publishes a release that leads `old` elsewhere. */
async function givenRedirect(): Promise<string> {
  const { id } = await createRelease(editor(), { name: 'Elsewhere' });
  await release.addRedirect(editor(), id, { fromPath: `/en/articles/${old}`, toPath: '/en' });
  await publish(id);
  return id;
}

/** Publishes a release that gives `old` to another piece. */
async function givenTaken(): Promise<string> {
  const { editions } = await givenEntry({ en: { slug: old } });
  const { id } = await createRelease(editor(), { name: 'Taken', editionIds: [editions.en ?? ''] });
  await publish(id);
  return id;
}

/** Removes a piece for good, and meanwhile something else is asked for. */
async function whilePurged(entryId: string, ask: () => Promise<unknown>): Promise<void> {
  const asked: Promise<unknown>[] = [];
  await db().$transaction(
    async (tx) => {
      await purgeEntry(tx, admin(), entryId);
      const begun = ask();
      begun.catch(() => {});
      asked.push(begun);
      await untilWaiting();
    },
    { timeout: 20_000 },
  );
  await Promise.all(asked);
}

it.each([
  ['leads its former address elsewhere', givenRedirect],
  ['gives its former address to another piece', givenTaken],
])('A release that %s is rolled back while the piece is removed for good', async (_what, given) => {
  const entryId = await givenMovedToTrash();
  const id = await given();
  await whilePurged(entryId, () => release.rollBack(editor(), id, {}));
  expect(await explainMissing(`/en/articles/${old}`)).toMatchObject({ status: 410 });
});

it('A piece is removed for good while a release that its former address belongs to is rolled back', async () => {
  const entryId = await givenMovedToTrash();
  const id = await givenRedirect();
  await Promise.all([release.rollBack(editor(), id, {}), committed(purgeEntry)(admin(), entryId)]);
  expect(await explainMissing(`/en/articles/${old}`)).toMatchObject({ status: 410 });
  expect(await db().entry.count({ where: { id: entryId } })).toBe(0);
});

it('A former address leads to its piece again when that was kept', async () => {
  await givenMoved();
  const id = await givenRedirect();
  await release.rollBack(editor(), id, {});
  expect(await explainMissing(`/en/articles/${old}`)).toMatchObject({ location: `/en/articles/${now}` });
});
