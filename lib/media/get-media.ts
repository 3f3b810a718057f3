import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { imageSources } from './image-sources';
import { mediaPath } from './media-path';
import { MEDIA_COLUMNS, toMediaRow } from './media-row';
import { canSeeMedia } from './policy';
import type { MediaView } from './types';

const COLUMNS = {
  ...MEDIA_COLUMNS,
  version: true,
  replacedAt: true,
  replacement: { select: { fileName: true, failureKey: true } },
  variants: { select: { contentHash: true, name: true, width: true, height: true } },
} as const satisfies Prisma.MediaSelect;

/** A picture or file with everything that its own page shows. Throws `not_found`. */
export async function getMedia(actor: Actor, id: string): Promise<MediaView> {
  permit(canSeeMedia(actor));
  const media = found(isUuid(id) ? await db().media.findUnique({ where: { id }, select: COLUMNS }) : null);
  const { variants: all, version, replacedAt, replacement, ...columns } = media;
  const variants = all.filter(({ contentHash }) => contentHash === media.contentHash);
  const [file] = media.kind === 'file' ? variants : [];
  const picture = { ...columns, variants };
  return {
    ...toMediaRow(actor, columns),
    ...{ version, replacedAt, replacement },
    sources: imageSources(picture),
    crops: {
      '16x9': imageSources(picture, { crop: '16x9' }),
      '4x3': imageSources(picture, { crop: '4x3' }),
      '1x1': imageSources(picture, { crop: '1x1' }),
      card: imageSources(picture, { crop: 'card' }),
    },
    path: file ? mediaPath({ id, contentHash: media.contentHash, name: file.name }) : null,
  };
}
