import { join } from 'node:path';
import { type Env, env } from '@/lib/env';
import { DiskStorage } from './disk-storage';
import { s3Settings } from './s3-settings';
import { S3Storage } from './s3-storage';
import type { MediaStorage } from './types';

// Kept on globalThis because Next bundles this module more than once.
const globals = globalThis as { markazMediaStorage?: MediaStorage };

/** Null when files are kept on disk. */
export function openBucket(settings: Env): S3Storage | null {
  const s3 = s3Settings(settings);
  return s3 && new S3Storage(s3);
}

/** On disk, the folder `media` of DATA_DIR; in a bucket when S3_ENDPOINT and its companions are set. */
export function openMediaStorage(settings: Env): DiskStorage | S3Storage {
  return openBucket(settings) ?? new DiskStorage(join(settings.DATA_DIR, 'media'));
}

/** Where the bytes of the media library are. */
export function mediaStorage(): MediaStorage {
  globals.markazMediaStorage ??= openMediaStorage(env());
  return globals.markazMediaStorage;
}

/** For a program that fills several newsrooms one after the other, each with a folder of its own. */
export function keepMediaIn(dataDir: string): void {
  globals.markazMediaStorage = new DiskStorage(join(dataDir, 'media'));
}
