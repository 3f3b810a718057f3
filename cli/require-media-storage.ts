import type { Env } from '@/lib/env';
import { S3Failure } from '@/lib/media/storage/s3-failure';
import { s3Settings } from '@/lib/media/storage/s3-settings';
import { S3Storage } from '@/lib/media/storage/s3-storage';
import { OperatorError } from '@/lib/operator-error';

/** A store in the same network answers within milliseconds. */
const TIMEOUT_MS = 3_000;

/**
 * Throws an OperatorError when the media store refuses these settings. One that only does not answer is no reason not to start: readers can be
 * served without it. Files on disk need no check of their own, because they are in the data folder.
 */
export async function requireMediaStorage(env: Env): Promise<void> {
  const settings = s3Settings(env);
  if (!settings) return;
  const storage = new S3Storage(settings, TIMEOUT_MS);
  try {
    await storage.check();
  } catch (error) {
    if (!(error instanceof S3Failure)) throw error;
    if (error.isRefusal) throw new OperatorError(error.message);
  } finally {
    storage.close();
  }
}
