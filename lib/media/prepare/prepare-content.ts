import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Prisma } from '@/lib/generated/prisma/client';
import { mediaStorage } from '@/lib/media/storage/media-storage';
import { ORIGINAL, storageKey } from '@/lib/media/storage/storage-key';
import type { PreparationTask, PreparedPicture } from './preparation';
import { runPreparation } from './run-preparation';
import { type ContentId, storeVariant } from './store-variants';

export interface Prepared {
  picture: PreparedPicture;
  /** Rows of the files that are in the storage now. */
  rows: Prisma.MediaVariantCreateManyInput[];
}

async function fetchOriginal(content: ContentId, file: string): Promise<boolean> {
  const opened = await mediaStorage().open(storageKey({ ...content, name: ORIGINAL }));
  if (opened) await pipeline(opened.stream, createWriteStream(file));
  return opened !== null;
}

/** Makes what is wanted of a picture's original and puts it into the storage. Null when there is no such original. */
export async function prepareContent(
  content: ContentId,
  wanted: Pick<PreparationTask, 'sizes' | 'focals' | 'icons'>,
  signal: AbortSignal,
): Promise<Prepared | null> {
  const folder = await mkdtemp(join(tmpdir(), 'picture-'));
  try {
    const file = join(folder, ORIGINAL);
    if (!(await fetchOriginal(content, file))) return null;
    const picture = await runPreparation({ file, folder, ...wanted }, signal);
    const rows: Prepared['rows'] = [];
    for (const { name, ...variant } of picture.variants) {
      signal.throwIfAborted();
      const bytes = await readFile(join(folder, name));
      rows.push(await storeVariant(content, { name, ...variant, bytes }));
    }
    return { picture, rows };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
