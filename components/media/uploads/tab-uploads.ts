import { httpUploadTransport } from './http-upload-transport';
import { UploadQueue } from './upload-queue';

/** The uploads of this tab, whichever page of the newsroom is open. */
export const tabUploads = new UploadQueue(httpUploadTransport);

if (typeof window !== 'undefined') window.addEventListener('online', tabUploads.connected);
