import { db, type Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { DELETE_MEDIA_FILES_JOB } from '@/lib/media/media-jobs';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { transaction } from '@/lib/transaction';
import { mayDeleteFiles } from './may-delete-files';

/** While a backup reads files, their deletion is put off by this much again and again. */
const PUT_OFF_S = 60;

/** Whether a row names this content, so that its files must stay. Waits for whoever is changing the picture or file. */
async function isNamed(tx: Tx, id: string, contentHash: string): Promise<boolean> {
  await tx.$queryRaw`SELECT FROM "Media" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const media = await tx.media.count({ where: { id, contentHash } });
  return media + (await tx.mediaReplacement.count({ where: { mediaId: id, contentHash } })) > 0;
}

/**
 * Deletes the files of one content unless a row names it, such as content that came back. While they are deleted nobody can store the same
 * content again, because whoever replaces content holds the same lock. While a backup runs it is put off.
 */
export async function deleteFilesOf(id: string, contentHash: string): Promise<void> {
  const storage = mediaStorage();
  await transaction(async (tx) => {
    if (await isNamed(tx, id, contentHash)) return;
    if (!(await mayDeleteFiles(tx))) {
      await enqueue(tx, DELETE_MEDIA_FILES_JOB, { mediaId: id, contentHash }, { afterS: PUT_OFF_S });
      return;
    }
    for await (const { key } of storage.list(`${id}/${contentHash}/`)) await storage.delete(key);
  });
}

/** Of these contents, those that a row names, as `{id}/{hash}`. */
export async function namedContents(ids: string[]): Promise<Set<string>> {
  const media = await db().media.findMany({
    where: { id: { in: ids } },
    select: { id: true, contentHash: true },
  });
  const replacements = await db().mediaReplacement.findMany({
    where: { mediaId: { in: ids } },
    select: { mediaId: true, contentHash: true },
  });
  return new Set([
    ...media.map(({ id, contentHash }) => `${id}/${contentHash}`),
    ...replacements.map(({ mediaId, contentHash }) => `${mediaId}/${contentHash}`),
  ]);
}
