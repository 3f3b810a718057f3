import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { lockMedia } from '@/lib/media/lock-media';
import { publishEdition } from '@/lib/publishing/publish-edition';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile } from '@/lib/testing/given-media';
import { publishPresent } from '@/lib/testing/publish-present';
import { untilWaiting } from '@/lib/testing/waiting';
import { transaction } from '@/lib/transaction';
import { followRenames } from './follow-renames';

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
  await followRenames();
});

const textWith = (title: string, fileId: string) => ({
  title,
  body: [{ p: 'Words.' }, { attachment: fileId }],
});

/** What `replaceContent` does to the row of a file, under the lock that it takes. */
async function rename(tx: Tx, id: string, fileName: string): Promise<void> {
  await lockMedia(tx, omar, [id]);
  await tx.media.update({ where: { id }, data: { fileName } });
}

async function foundBy(editionId: string, words: string[]): Promise<boolean[]> {
  const found = [];
  for (const word of words) {
    const rows = await db().$queryRaw<unknown[]>`
      SELECT 1 FROM "SearchDocument" d JOIN "Publication" p ON p."id" = d."publicationId"
      WHERE p."editionId" = ${editionId}::uuid AND d."vector" @@ ${`'${word}'`}::tsquery`;
    found.push(rows.length === 1);
  }
  return found;
}

/** As `publishPresent` does, in a transaction that goes on. */
async function publishIn(tx: Tx, editionId: string): Promise<void> {
  const { entry, ...edition } = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: true },
  });
  const change = edition.changed ? ({ reason: 'facts' } as const) : null;
  await publishEdition(tx, omar, editionId, versionsOf(edition, entry), { change });
}

/** A file, a draft that offers it, and the same as a text that readers see already. */
async function givenOffered(fileName: string) {
  const file = await givenFile({ fileName });
  const draft = await givenEntry({ en: textWith('First', file.id) });
  const live = await givenEntry({ en: textWith('Live', file.id), publish: ['en'] });
  const [draftId, liveId] = [draft.editions.en ?? '', live.editions.en ?? ''];
  await writeDocument(omar, liveId, article(textWith('Live, changed', file.id), newBlockId));
  return { fileId: file.id, editionIds: [draftId, liveId] };
}

it('Pieces that are published while one of their files is being replaced are found by its new name alone', async () => {
  const { fileId, editionIds } = await givenOffered('Bandicoot.pdf');
  let published: Promise<unknown> | undefined;
  await transaction(async (tx) => {
    await rename(tx, fileId, 'Quoll.pdf');
    published = Promise.all(editionIds.map((id) => publishPresent(omar, id)));
    // For the file, which their revisions name.
    await untilWaiting(2);
  });
  await published;
  await followRenames();
  for (const id of editionIds) expect(await foundBy(id, ['quoll', 'bandicoot'])).toEqual([true, false]);
});

it('So are those that are being published when somebody begins to replace the file', async () => {
  const { fileId, editionIds } = await givenOffered('Dugong.pdf');
  let replaced: Promise<void> | undefined;
  await transaction(async (tx) => {
    for (const id of editionIds) await publishIn(tx, id);
    replaced = transaction((other) => rename(other, fileId, 'Numbat.pdf'));
    await untilWaiting();
  });
  await replaced;
  await followRenames();
  for (const id of editionIds) expect(await foundBy(id, ['numbat', 'dugong'])).toEqual([true, false]);
});
