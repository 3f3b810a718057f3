import { readPreparedMedia } from './read-prepared-media';
import { sendByTus } from './tus-transport';
import { UploadQueue } from './upload-queue';

/** The uploads of this tab, whichever page of the newsroom is open. */
export const tabUploads = new UploadQueue({ send: sendByTus, readPrepared: readPreparedMedia });

if (typeof window !== 'undefined') window.addEventListener('online', tabUploads.connected);
