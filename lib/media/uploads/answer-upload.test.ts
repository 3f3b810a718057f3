import { readdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { getMedia } from '@/lib/media/get-media';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { sweepUploads } from '@/lib/media/sweep/sweep-uploads';
import { signedIn } from '@/lib/testing/cast';
import { pictureBytes } from '@/lib/testing/given-media';
import { jobsOf } from '@/lib/testing/jobs-fixture';
import { uploadClient } from '@/lib/testing/upload-client';
import { uploadFile, uploadFolder } from './upload-folder';

let omar: UserActor;
let sara: UserActor;
let client: ReturnType<typeof uploadClient>;
let picture: Buffer;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
  client = uploadClient(omar);
  picture = await pictureBytes(300, 200);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const half = () => Math.floor(picture.length / 2);
const rows = (id: string) => db().media.count({ where: { id } });
const refusal = (promise: Promise<unknown>) => promise.catch((error) => error);

describe('Sara uploads a photograph', () => {
  it('whose connection breaks in the middle: what has arrived is kept, and the picture has the id of the upload', async () => {
    const own = uploadClient(sara);
    const id = await own.begin(picture.length, { filename: 'ميناء.jpg' });
    await own.part(id, 0, picture.subarray(0, half()));
    expect(await own.arrived(id)).toBe(half());
    expect(await rows(id)).toBe(0);
    await own.part(id, half(), picture.subarray(half()));
    expect(await getMedia(sara, id)).toMatchObject({
      fileName: 'ميناء.jpg',
      state: 'processing',
      width: 300,
      canChange: true,
    });
    expect(await jobsOf({ name: 'prepare-media' })).toHaveLength(1);
    expect(await db().auditEvent.count({ where: { action: 'media.uploaded', subjectId: id } })).toBe(1);
    expect((await readdir(uploadFolder())).filter((name) => name.startsWith(id))).toEqual([]);
  });

  it('and when the last answer is lost, learns that everything has arrived', async () => {
    const id = await client.upload(picture, { filename: 'a.jpg' });
    expect(await client.arrived(id)).toBe(picture.length);
    expect(await rows(id)).toBe(1);
    expect(await refusal(client.part(id, picture.length, Buffer.from('x')))).toMatchObject({
      code: 'not_found',
    });
  });

  it('a part at the wrong offset changes nothing', async () => {
    const id = await client.begin(picture.length, { filename: 'a.jpg' });
    expect((await client.part(id, 7, picture)).status).toBe(409);
    expect(await client.arrived(id)).toBe(0);
  });

  it('more than was announced is not taken', async () => {
    const id = await client.begin(10, { filename: 'a.jpg' });
    expect(await refusal(client.part(id, 0, picture))).toMatchObject({ issues: [{ key: 'media.tooLarge' }] });
    expect(await rows(id)).toBe(0);
  });

  it('and removes what she has cancelled', async () => {
    const id = await client.begin(picture.length, { filename: 'a.jpg' });
    expect((await client.send('DELETE', id)).status).toBe(204);
    expect(await refusal(client.arrived(id))).toMatchObject({ code: 'not_found' });
  });
});

describe('An upload is refused in words', () => {
  it('when another person asks for it', async () => {
    const id = await client.begin(picture.length, { filename: 'a.jpg' });
    const own = uploadClient(sara);
    for (const request of [own.arrived(id), own.part(id, 0, picture), own.send('DELETE', id)])
      expect(await refusal(request)).toMatchObject({ issues: [{ key: 'media.uploadGone' }] });
  });

  it.each(['..%2F..%2Fetc%2Fpasswd', 'x', '00000000-0000-7000-8000-000000000000'])(
    'when it is called %s',
    async (id) => {
      expect(await refusal(client.part(id, 0, picture))).toMatchObject({ code: 'not_found' });
    },
  );

  it.each([
    ['is too large', 26 * 2 ** 20, 'media.tooLarge'],
    ['is empty', 0, 'media.empty'],
  ])('before it begins when it %s', async (_what, size, key) => {
    expect(await refusal(client.begin(size, { filename: 'a.jpg' }))).toMatchObject({ issues: [{ key }] });
  });

  it('for what it turns out to be, and nothing of it is kept', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const id = await client.begin(svg.length, { filename: 'photo.jpg', filetype: 'image/jpeg' });
    expect(await refusal(client.part(id, 0, svg))).toMatchObject({
      code: 'invalid',
      issues: [{ key: 'media.markup' }],
    });
    expect(await rows(id)).toBe(0);
    expect((await readdir(uploadFolder())).filter((name) => name.startsWith(id))).toEqual([]);
  });

  it('when it is to replace what is not there, or is not hers', async () => {
    const id = await client.upload(picture, { filename: 'a.jpg' });
    expect(await refusal(uploadClient(sara).begin(10, { filename: 'a.jpg', replaces: id }))).toMatchObject({
      code: 'forbidden',
    });
    expect(await refusal(client.begin(10, { filename: 'a.jpg', replaces: 'x' }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('when she has begun very many', async () => {
    const daniel = await signedIn('daniel');
    const expiresAt = new Date(Date.now() + 60_000);
    const data = Array.from({ length: 100 }, () => ({
      id: crypto.randomUUID(),
      userId: daniel.userId,
      byteSize: 1,
      fileName: 'a',
      expiresAt,
    }));
    await db().mediaUpload.createMany({ data });
    expect(await refusal(uploadClient(daniel).begin(10, { filename: 'a.jpg' }))).toMatchObject({
      code: 'too_many',
    });
    await db().mediaUpload.updateMany({ where: { userId: daniel.userId }, data: { finishedAt: new Date() } });
    await uploadClient(daniel).begin(10, { filename: 'a.jpg' });
  });
});

describe('When something fails at the last part', () => {
  const put = () => vi.spyOn(mediaStorage(), 'put');

  it('such as a full disk, it is said in words, and the upload is finished once there is space', async () => {
    put().mockRejectedValueOnce(new AppError('full', [{ path: '', key: 'media.full' }]));
    const id = await client.begin(picture.length, { filename: 'a.jpg' });
    expect(await refusal(client.part(id, 0, picture))).toMatchObject({ code: 'full' });
    expect(await rows(id)).toBe(0);
    expect(await client.arrived(id)).toBe(picture.length);
    expect(await rows(id)).toBe(1);
  });

  it('two who ask at once finish it once', async () => {
    put().mockRejectedValueOnce(new Error('The process was killed'));
    const id = await client.begin(picture.length, { filename: 'a.jpg' });
    await refusal(client.part(id, 0, picture));
    expect(await Promise.all([client.arrived(id), client.arrived(id)])).toEqual([
      picture.length,
      picture.length,
    ]);
    expect(await db().auditEvent.count({ where: { action: 'media.uploaded', subjectId: id } })).toBe(1);
  });
});

describe('The sweep', () => {
  it('forgets uploads whose time is over, and deletes what arrived of them', async () => {
    const id = await client.begin(picture.length, { filename: 'a.jpg' });
    await client.part(id, 0, picture.subarray(0, 10));
    await writeFile(uploadFile('lost'), 'x');
    const inThreeDays = new Date(Date.now() + 3 * 24 * 3600_000);
    await sweepUploads();
    expect(await client.arrived(id)).toBe(10);
    await sweepUploads(inThreeDays);
    expect(await refusal(client.arrived(id))).toMatchObject({ code: 'not_found' });
    expect(await readdir(uploadFolder())).toEqual([]);
  });
});
