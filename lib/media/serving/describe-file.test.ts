import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { mediaPath } from '@/lib/media/media-path';
import { mediaKey, mediaUseKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile, givenPicture, type MadeMedia } from '@/lib/testing/given-media';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { transaction } from '@/lib/transaction';
import { describeFile } from './describe-file';

let omar: UserActor;
let picture: MadeMedia;
beforeEach(async () => {
  omar = await signedIn('omar');
  picture = await givenPicture({ width: 400, height: 300 });
});

const pathOf = (name: string, media = picture) => mediaPath({ ...media, name });
const statusOf = async (path: string) => (await describeFile(path)).status;

async function givenPublication() {
  const { editions } = await givenEntry({ en: {}, publish: ['en'] });
  const editionId = editions.en ?? '';
  const { id } = await db().publication.findUniqueOrThrow({ where: { editionId }, select: { id: true } });
  return { id, withdraw: () => unpublishEdition(omar, editionId) };
}

const show = (publicationId: string, { id }: MadeMedia, tx: Pick<Tx, 'publicationMedia'> = db()) =>
  tx.publicationMedia.create({ data: { publicationId, mediaId: id } });

const hide = (publicationId: string, { id }: MadeMedia, tx: Pick<Tx, 'publicationMedia'> = db()) =>
  tx.publicationMedia.deleteMany({ where: { publicationId, mediaId: id } });

/** The keys of the changes that the work makes. */
async function changesOf(work: () => Promise<unknown>) {
  const number = { gt: await lastPublicChange() };
  await work();
  const rows = await db().publicChange.findMany({ where: { number } });
  return { keys: rows.flatMap(({ keys }) => keys), withdrawn: rows.flatMap(({ withdrawn }) => withdrawn) };
}

describe('Somebody who is not signed in', () => {
  it('gets a picture while something published shows it, and not before and not after', async () => {
    expect(await statusOf(pathOf('320.webp'))).toBe(404);
    const [first, second] = [await givenPublication(), await givenPublication()];
    await show(first.id, picture);
    await show(second.id, picture);
    const { json = '' } = (await describeFile(pathOf('320.webp'))) as { json?: string };
    const variant = { mediaId: picture.id, contentHash: picture.contentHash, name: '320.webp' };
    const { byteSize } = await db().mediaVariant.findUniqueOrThrow({
      where: { mediaId_contentHash_name: variant },
    });
    expect(JSON.parse(json)).toMatchObject({ byteSize });
    await first.withdraw();
    expect(await statusOf(pathOf('320.webp'))).toBe(200);
    await second.withdraw();
    expect(await statusOf(pathOf('320.webp'))).toBe(410);
  });

  it('gets the cover of what is published, in the same way', async () => {
    const publication = await givenPublication();
    await db().publication.update({ where: { id: publication.id }, data: { coverId: picture.id } });
    expect(await statusOf(pathOf('320.webp'))).toBe(200);
    await publication.withdraw();
    expect(await statusOf(pathOf('320.webp'))).toBe(410);
  });

  it('gets it again once it is published again', async () => {
    const [first, second] = [await givenPublication(), await givenPublication()];
    await show(first.id, picture);
    await first.withdraw();
    await show(second.id, picture);
    expect(await statusOf(pathOf('320.webp'))).toBe(200);
  });

  it('never gets an original, which says where it was taken, nor a size that was not made', async () => {
    await show((await givenPublication()).id, picture);
    expect(await statusOf(pathOf('original'))).toBe(404);
    expect(await statusOf(pathOf('2400.webp'))).toBe(404);
    expect(await statusOf(pathOf('320.webp', { ...picture, contentHash: '0'.repeat(16) }))).toBe(404);
    expect(await statusOf(pathOf('320.webp', { ...picture, id: randomUUID() }))).toBe(404);
  });

  it('gets an attachment by its name', async () => {
    const file = await givenFile({ fileName: 'تقرير.pdf' });
    await show((await givenPublication()).id, file);
    expect(await statusOf(pathOf('تقرير.pdf', file))).toBe(200);
  });

  it('learns that former content, and the picture that was deleted, are gone', async () => {
    const contentHash = 'f'.repeat(16);
    await db().formerMedia.create({ data: { mediaId: picture.id, contentHash } });
    expect(await statusOf(pathOf('320.webp', { ...picture, contentHash }))).toBe(410);
    const deleted = { id: randomUUID(), contentHash };
    await db().formerMedia.create({ data: { mediaId: deleted.id, contentHash } });
    expect(await statusOf(pathOf('320.webp', deleted))).toBe(410);
  });

  it.each(['/media/x', '/media/../x', '/media//', '/media/\'; DROP TABLE "Media"; --/a/b'])(
    'finds nothing at %j, which no file can have',
    async (path) => {
      expect(await statusOf(path)).toBe(404);
    },
  );
});

describe('What is known of an address', () => {
  it('holds until that picture changes, or what shows it', async () => {
    const { reads } = await collectReads(() => describeFile(pathOf('320.webp')));
    expect([...reads]).toEqual([
      [mediaKey(picture.id), 'immediate'],
      [mediaUseKey(picture.id), 'immediate'],
    ]);
    const publication = await givenPublication();
    const use = mediaUseKey(picture.id);
    expect(await changesOf(() => show(publication.id, picture))).toEqual({ keys: [use], withdrawn: [] });
    const cover = { where: { id: publication.id }, data: { coverId: picture.id } };
    expect((await changesOf(() => db().publication.update(cover))).keys).toContain(use);
    const hidden = await changesOf(() => hide(publication.id, picture));
    expect(hidden).toEqual({ keys: [use], withdrawn: [] });
    const withdrawn = await changesOf(publication.withdraw);
    expect(withdrawn.keys).toContain(use);
    expect(withdrawn.withdrawn).toContain(use);
  });

  it('is not withdrawn by publishing anew, which writes all uses again', async () => {
    const publication = await givenPublication();
    await show(publication.id, picture);
    const { keys, withdrawn } = await changesOf(() =>
      transaction(async (tx) => {
        await hide(publication.id, picture, tx);
        await show(publication.id, picture, tx);
      }),
    );
    expect([keys, withdrawn]).toEqual([[mediaUseKey(picture.id)], []]);
  });

  it('is withdrawn when two pieces that alone show it are withdrawn at the same time', async () => {
    const pieces = [await givenPublication(), await givenPublication()];
    for (const { id } of pieces) await show(id, picture);
    let release = () => {};
    const bothHaveHidden = new Promise<void>((resolve) => {
      release = resolve;
    });
    let waiting = 0;
    const { withdrawn } = await changesOf(() =>
      Promise.all(
        pieces.map(({ id }) =>
          transaction(async (tx) => {
            await hide(id, picture, tx);
            waiting += 1;
            if (waiting === 2) release();
            await bothHaveHidden;
          }),
        ),
      ),
    );
    expect(withdrawn).toEqual([mediaUseKey(picture.id)]);
  });

  it('is withdrawn with other content', async () => {
    const replacement = { where: { id: picture.id }, data: { contentHash: 'a'.repeat(16) } };
    const { withdrawn } = await changesOf(() => db().media.update(replacement));
    expect(withdrawn).toEqual([mediaKey(picture.id)]);
  });
});
