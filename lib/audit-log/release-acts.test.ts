import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import {
  createRelease,
  givenListDraft,
  itemOf,
  leaveInTrash,
  release,
  write,
} from '@/lib/testing/given-release';
import { givenList } from '@/lib/testing/publication-factories';
import { purgeEntry } from '@/lib/trash/purge-entry';
import { listEvents } from './list-events';

let omar: Actor;
let layla: Actor;

beforeAll(async () => {
  [omar, layla] = [await signedIn('omar'), await signedIn('layla')];
});
beforeEach(async () => {
  await db().listDraft.deleteMany();
});

const names = { ar: 'عن السدود', en: 'On dams' };

const givenPair = async () => {
  const { entryId, editions } = await givenEntry({ ar: { title: names.ar }, en: { title: names.en } });
  return { entryId, ar: editions.ar ?? '', en: editions.en ?? '' };
};

/** The latest act first. */
async function actsOf(id: string) {
  const { rows } = await listEvents(omar, { subject: { type: 'release', id }, size: 20 });
  return rows.map(({ action, locale, names, item, hasReason }) => ({
    action,
    locale,
    names,
    item,
    hasReason,
  }));
}

const edition = { kind: 'publish', address: '' };

it('The history of a release names each edition in both languages, also when its piece was removed for good', async () => {
  const { entryId, ar, en } = await givenPair();
  const { id } = await createRelease(omar, { name: 'Dams', editionIds: [ar] });
  await release.add(omar, id, { editionId: en, change: null });
  await release.refresh(omar, id, { itemId: (await itemOf(en)).id });
  await release.giveReason(omar, id, { itemId: (await itemOf(en)).id, change: { reason: 'facts' } });
  const expected = [
    { action: 'release.item_changed', locale: 'en', names, item: edition, hasReason: true },
    { action: 'release.item_changed', locale: 'en', names, item: edition, hasReason: false },
    { action: 'release.item_added', locale: 'en', names, item: edition },
    { action: 'release.item_added', locale: 'ar', names, item: edition },
    { action: 'release.created', item: null },
  ];
  expect(await actsOf(id)).toMatchObject(expected);
  await leaveInTrash(entryId);
  await committed(purgeEntry)(layla, entryId);
  expect(await actsOf(id)).toMatchObject(expected);
});

it('What is taken out of a release is named by its title of then once its piece is gone', async () => {
  const { entryId, en } = await givenPair();
  const { id } = await createRelease(omar, { name: 'Gone', editionIds: [en] });
  const item = await itemOf(en);
  await leaveInTrash(entryId);
  await committed(purgeEntry)(layla, entryId);
  await release.remove(omar, id, { itemId: item.id });
  expect((await actsOf(id))[0]).toMatchObject({
    ...{ action: 'release.item_removed', locale: 'en', item: edition, names: { ar: null, en: names.en } },
  });
});

it('A withdrawal, a list and a redirect are named as what they are', async () => {
  const { entryId, editions } = await givenEntry({ ar: {}, en: { title: names.en }, publish: ['en'] });
  await write(omar, editions.ar ?? '', names.ar);
  await givenList('front-page', [entryId]);
  await givenListDraft(omar, 'front-page', entryId);
  const { nameAr, nameEn } = await db().list.findUniqueOrThrow({ where: { key: 'front-page' } });
  const list = { ar: nameAr, en: nameEn };
  const { id } = await createRelease(omar, { name: 'Several' });
  await release.withdraw(omar, id, { editionId: editions.en ?? '' });
  await release.addList(omar, id, { listKey: 'front-page' });
  await release.addRedirect(omar, id, { fromPath: '/en/articles/old', toPath: '/en' });
  for (const { id: itemId } of await db().releaseRedirect.findMany({ where: { releaseId: id } }))
    await release.remove(omar, id, { itemId });
  const redirect = { kind: 'redirect', address: '/en/articles/old' };
  expect(await actsOf(id)).toMatchObject([
    { action: 'release.item_removed', item: redirect },
    { action: 'release.item_added', item: redirect },
    { action: 'release.item_added', item: { kind: 'list' }, names: list },
    { action: 'release.item_added', locale: 'en', item: { kind: 'withdraw' }, names },
    { action: 'release.created' },
  ]);
});

it('An act that an earlier build recorded without names is still told', async () => {
  const { id } = await createRelease(omar, { name: 'Earlier' });
  const about = { subjectType: 'release', subjectId: id, actorId: omar.userId, action: 'release.item_added' };
  await db().auditEvent.create({
    data: { ...about, locale: 'en', data: { kind: 'publish', title: 'Dams' } },
  });
  expect((await actsOf(id))[0]).toMatchObject({ action: 'release.item_added', item: null });
});
