import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { FileStore } from '@tus/file-store';
import { ERRORS, Server } from '@tus/server';
import { db } from '@/lib/db';
import { AppError, found, STATUS } from '@/lib/errors';
import { MAX_BYTES } from '@/lib/media/intake/limits';
import { createUpload, UPLOAD_LIFE_MS } from './create-upload';
import { finishUpload } from './finish-upload';
import { uploadContext } from './upload-context';
import { uploadFolder } from './upload-folder';

export const UPLOADS_PATH = '/studio/media/uploads';

/** Less than this is no space left: a part of an upload is larger. Bytes. */
const FULL_BELOW = 2 ** 20;

async function isDiskFull(): Promise<boolean> {
  const disk = await statfs(uploadFolder()).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < FULL_BELOW;
}

/** The library does not say why nothing could be written. */
async function causeOf(error: unknown): Promise<unknown> {
  const code: unknown = Reflect.get(Object(error), 'code');
  const isFull =
    code === 'ENOSPC' || code === 'EDQUOT' || (error === ERRORS.FILE_WRITE_ERROR && (await isDiskFull()));
  if (isFull) return new AppError('full', [{ path: '', key: 'media.full' }]);
  const status: unknown = Reflect.get(Object(error), 'status_code');
  if (status === STATUS.too_large) {
    return new AppError('invalid', [
      { path: '', key: 'media.tooLarge', params: { limit: MAX_BYTES / 2 ** 20 } },
    ]);
  }
  return typeof status === 'number' ? null : error;
}

/** Runs one of our functions for the library, which would make an answer without words of what it throws. */
async function telling(work: () => Promise<unknown>): Promise<Record<string, never>> {
  await work().catch((error) => {
    uploadContext().error = error;
    throw error;
  });
  return {};
}

/** Takes uploads by the tus protocol (https://tus.io): whatever has arrived is kept when the connection or this process ends. */
export function createUploadServer(): Server {
  mkdirSync(uploadFolder(), { recursive: true, mode: 0o700 });
  const server = new Server({
    path: UPLOADS_PATH,
    relativeLocation: true,
    // No other site may send or read anything here.
    allowedOrigins: [],
    datastore: new FileStore({ directory: uploadFolder(), expirationPeriodInMilliseconds: UPLOAD_LIFE_MS }),
    maxSize: MAX_BYTES,
    namingFunction: () => randomUUID(),
    onUploadCreate: (_request, upload) => telling(() => createUpload(uploadContext().actor, upload)),
    onUploadFinish: (_request, { id }) =>
      telling(async () => {
        const upload = found(await db().mediaUpload.findUnique({ where: { id } }));
        await finishUpload(uploadContext().actor, upload);
      }),
    onResponseError: async (_request, error) => {
      uploadContext().error ??= await causeOf(error);
      return undefined;
    },
  });
  return server;
}
