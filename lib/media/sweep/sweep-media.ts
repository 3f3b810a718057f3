import { db } from '@/lib/db';
import { DiskStorage } from '@/lib/media/storage/disk-storage';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { sweepPdfs } from '@/lib/pdf/sweep-pdfs';
import { sweepCrops } from './sweep-crops';
import { sweepStorage } from './sweep-storage';
import { sweepUploads } from './sweep-uploads';

/** Triggers keep the column, but two transactions that begin and end using something at one moment do not see each other. */
async function correctUses(): Promise<void> {
  await db().$executeRaw`
    UPDATE "Media" SET "isUsed" = public.is_media_used("id") WHERE "isUsed" <> public.is_media_used("id")`;
}

/** Removes what was given up, what was replaced or deleted, and what processes that were killed have left behind. */
export async function sweepMedia(signal: AbortSignal): Promise<void> {
  await sweepUploads();
  signal.throwIfAborted();
  const storage = mediaStorage();
  if (storage instanceof DiskStorage) await storage.removePartial();
  await sweepCrops(signal);
  await sweepStorage(signal);
  await sweepPdfs(signal);
  await correctUses();
}
