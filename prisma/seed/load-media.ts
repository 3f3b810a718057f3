import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { addMedia } from '@/lib/media/add-media';
import { updateTexts } from '@/lib/media/update-texts';
import { transaction } from '@/lib/transaction';
import { files } from './content/files';
import { pictures } from './content/pictures';
import type { SampleFile, SampleMedia, SamplePicture } from './content/types';
import { toPng } from './pictures/drawing';

const STORED = join(import.meta.dirname, 'files');

/**
 * Adds the pictures and files of the sample to the media library, as their texts name them. The pictures are prepared by jobs, after the
 * start. What an interrupted load has added stays as it is.
 */
export async function loadMedia(actor: UserActor): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  try {
    for (const media of [...files, ...pictures]) await loadItem(actor, media, join(folder, media.id));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function loadItem(actor: UserActor, media: SamplePicture | SampleFile, file: string): Promise<void> {
  const { id, fileName } = media;
  if ((await db().media.count({ where: { id } })) === 0) {
    if ('draw' in media) await writeFile(file, await toPng(media.draw()));
    else await copyFile(join(STORED, media.stored), file);
    await addMedia(actor, { id, file, fileName });
  }
  const { version } = await db().media.findUniqueOrThrow({ where: { id }, select: { version: true } });
  if (version === 1)
    await transaction((tx) => updateTexts(tx, actor, { id, version, texts: textsOf(media) }));
}

function textsOf({ altAr, altEn, captionAr, captionEn, creditAr, creditEn }: SampleMedia) {
  return { altAr, altEn, captionAr, captionEn, creditAr, creditEn, decorative: false };
}
