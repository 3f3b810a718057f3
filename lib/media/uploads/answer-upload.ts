import { stat } from 'node:fs/promises';
import type { Server } from '@tus/server';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { MediaUpload } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { finishUpload } from './finish-upload';
import { withUploadContext } from './upload-context';
import { uploadFile } from './upload-folder';
import { createUploadServer, UPLOADS_PATH } from './upload-server';

// Kept on globalThis, because the locks of uploads are in it, and Next bundles this module more than once.
const globals = globalThis as { markazUploads?: Server };

function idIn(request: Request): string | null {
  const [, id] = new RegExp(`^${UPLOADS_PATH}/([^/]+)$`).exec(new URL(request.url).pathname) ?? [];
  return id ?? null;
}

/** Another person's upload is not found. Throws `not_found` in words, also for one whose time is over. */
async function findUpload(actor: UserActor, id: string): Promise<MediaUpload> {
  const upload = isUuid(id) ? await db().mediaUpload.findUnique({ where: { id } }) : null;
  if (upload && upload.userId === actor.userId && upload.expiresAt > new Date()) return upload;
  throw new AppError('not_found', [{ path: '', key: 'media.uploadGone' }]);
}

/** Everything has arrived, and the answer to the last part was lost. */
function arrived({ byteSize }: MediaUpload): Response {
  const headers = {
    'Tus-Resumable': '1.0.0',
    'Upload-Offset': `${byteSize}`,
    'Upload-Length': `${byteSize}`,
  };
  return new Response(null, { status: 200, headers: { ...headers, 'Cache-Control': 'no-store' } });
}

/** Whoever asks how much has arrived of an upload that a killed process did not finish has it finished. */
async function answerHead(actor: UserActor, upload: MediaUpload): Promise<Response | null> {
  if (!upload.finishedAt) {
    const file = await stat(uploadFile(upload.id)).catch(() => null);
    if (file?.size !== upload.byteSize) return null;
    await finishUpload(actor, upload);
  }
  return arrived(upload);
}

/**
 * Answers a request of the tus protocol: begins an upload, takes a part of it, says how much has arrived, or removes it. Throws
 * AppError, also for what the file turns out to be when its last part has arrived.
 */
export async function answerUpload(actor: UserActor, request: Request): Promise<Response> {
  const id = idIn(request);
  const upload = id === null ? null : await findUpload(actor, id);
  if (upload && request.method === 'HEAD') {
    const answer = await answerHead(actor, upload);
    if (answer) return answer;
  } else if (upload?.finishedAt) {
    throw new AppError('not_found', [{ path: '', key: 'media.uploadGone' }]);
  }
  globals.markazUploads ??= createUploadServer();
  const server = globals.markazUploads;
  const response = await withUploadContext(actor, () => server.handleWeb(request));
  if (upload && request.method === 'DELETE' && response.ok) {
    await db().mediaUpload.deleteMany({ where: { id: upload.id, finishedAt: null } });
  }
  return response;
}
