import { rm } from 'node:fs/promises';
import { db } from '@/lib/db';
import { uploadFile } from './upload-folder';

export async function removeUploadFiles(id: string): Promise<void> {
  await rm(uploadFile(id), { force: true });
  await rm(`${uploadFile(id)}.json`, { force: true });
}

/** Forgets an upload that will never be finished, with what has arrived of it. */
export async function forgetUpload(id: string): Promise<void> {
  await db().mediaUpload.deleteMany({ where: { id, finishedAt: null } });
  await removeUploadFiles(id);
}
