import type { Tx } from '@/lib/db';
import { enqueue } from '@/lib/jobs/enqueue';
import { DELETE_MEDIA_FILES_JOB } from '@/lib/media/media-jobs';

/** The addresses of this content answer 410 from now on, and its files are deleted soon. */
export async function forgetContent(tx: Tx, mediaId: string, contentHash: string): Promise<void> {
  await tx.formerMedia.createMany({ data: [{ mediaId, contentHash }], skipDuplicates: true });
  await tx.mediaVariant.deleteMany({ where: { mediaId, contentHash } });
  await enqueue(tx, DELETE_MEDIA_FILES_JOB, { mediaId, contentHash });
}
