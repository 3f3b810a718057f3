import type { Readable } from 'node:stream';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { found, permit } from '@/lib/errors';
import { parseMediaPath } from '@/lib/media/media-path';
import { canAddMedia } from '@/lib/media/policy';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { ORIGINAL, type StorageKey, storageKey } from '@/lib/media/storage/storage-key';
import { contentDisposition } from './content-disposition';
import { contentHeaders } from './file-headers';

export interface OpenedForNewsroom {
  stream: Readable;
  headers: Record<string, string>;
}

/** An original is stored by the browser, under the name that its uploader gave it. */
async function originalHeaders({ id }: StorageKey): Promise<[string, string][]> {
  const { fileName } = found(await db().media.findUnique({ where: { id }, select: { fileName: true } }));
  return [['Content-Disposition', contentDisposition('attachment', fileName)]];
}

async function requireRow({ id: mediaId, contentHash, name }: StorageKey): Promise<void> {
  if (name === ORIGINAL) return;
  const where = { mediaId_contentHash_name: { mediaId, contentHash, name } };
  found(await db().mediaVariant.findUnique({ where, select: { name: true } }));
}

/** The file at a path, published or not. Throws `not_found` for files that nothing in the media library names. */
export async function openForNewsroom(actor: Actor, path: string): Promise<OpenedForNewsroom> {
  permit(canAddMedia(actor));
  const key = found(parseMediaPath(path));
  await requireRow(key);
  const own = key.name === ORIGINAL ? await originalHeaders(key) : [];
  const { stream, size } = found(await mediaStorage().open(storageKey(key)));
  const headers = [...contentHeaders(env().SITE_URL, key.name), ...own, ['Content-Length', String(size)]];
  return { stream, headers: { ...Object.fromEntries(headers), 'Cache-Control': 'no-store' } };
}
