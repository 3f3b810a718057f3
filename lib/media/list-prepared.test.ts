import { beforeAll, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { listPrepared } from './list-prepared';
import { listUploaders } from './list-uploaders';

let omar: UserActor;
let sara: UserActor;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
});

async function outcomeOf(id: string) {
  const [prepared] = await listPrepared(sara, [id]);
  return prepared && [prepared.outcome, prepared.failureKey];
}

it('Whoever uploads a picture learns when it is ready, and why it is not', async () => {
  const { id } = await givenPicture({ by: omar, width: 200, height: 150 });
  expect(await outcomeOf(id)).toEqual(['ready', null]);
  await db().media.update({ where: { id }, data: { state: 'processing' } });
  expect(await outcomeOf(id)).toEqual(['processing', null]);
  await db().media.update({ where: { id }, data: { state: 'failed', failureKey: 'media.unreadable' } });
  expect(await outcomeOf(id)).toEqual(['failed', 'media.unreadable']);
});

it('Of a picture that is being replaced, what becomes of the new content counts', async () => {
  const { id, contentHash } = await givenPicture({ by: omar, width: 200, height: 150 });
  const content = {
    contentHash: '0123456789abcdef',
    sha256: 'x',
    fileName: 'new.jpg',
    contentType: 'image/jpeg',
  };
  const data = { mediaId: id, ...content, byteSize: 1, createdById: omar.userId };
  await db().mediaReplacement.create({ data });
  expect(await outcomeOf(id)).toEqual(['processing', null]);
  await db().mediaReplacement.update({ where: { mediaId: id }, data: { failureKey: 'media.unreadable' } });
  expect(await outcomeOf(id)).toEqual(['failed', 'media.unreadable']);
  const [prepared] = await listPrepared(sara, [id]);
  expect(prepared?.media).toMatchObject({ state: 'ready', contentHash });
});

it('A picture that was deleted meanwhile, and what is no id, are left out', async () => {
  const { id } = await givenPicture({ width: 200, height: 150 });
  const gone = '0199c0de-0000-7000-8000-000000000000';
  expect((await listPrepared(sara, [gone, 'none', id])).map(({ media }) => media.id)).toEqual([id]);
});

it('The library can be filtered by whoever has uploaded something, and by nobody else', async () => {
  await givenFile({ by: sara });
  const uploaders = await listUploaders(sara);
  expect(uploaders.map(({ id }) => id)).toEqual(expect.arrayContaining([omar.userId, sara.userId]));
  const layla = await signedIn('layla');
  expect(uploaders.map(({ id }) => id)).not.toContain(layla.userId);
});
