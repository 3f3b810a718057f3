import { join } from 'node:path';
import { env } from '@/lib/env';
import { DiskStorage } from './disk-storage';
import type { MediaStorage } from './types';

// Kept on globalThis because Next bundles this module more than once.
const globals = globalThis as { markazMediaStorage?: MediaStorage };

/** Where the bytes of the media library are: the folder `media` of DATA_DIR. */
export function mediaStorage(): MediaStorage {
  globals.markazMediaStorage ??= new DiskStorage(join(env().DATA_DIR, 'media'));
  return globals.markazMediaStorage;
}
