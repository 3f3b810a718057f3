import type { Actor } from '@/lib/auth/types';
import type { Prisma } from '@/lib/generated/prisma/client';
import { mediaPath } from './media-path';
import { canChangeMedia } from './policy';
import type { MediaRow } from './types';
import { plannedWidths, variantName } from './variant-names';

export const MEDIA_COLUMNS = {
  id: true,
  kind: true,
  state: true,
  failureKey: true,
  contentHash: true,
  fileName: true,
  contentType: true,
  byteSize: true,
  width: true,
  height: true,
  placeholder: true,
  focalX: true,
  focalY: true,
  altAr: true,
  altEn: true,
  captionAr: true,
  captionEn: true,
  creditAr: true,
  creditEn: true,
  decorative: true,
  altMissing: true,
  offeredCaption: true,
  offeredCredit: true,
  isUsed: true,
  createdAt: true,
  createdById: true,
  createdBy: { select: { id: true, nameAr: true, nameEn: true } },
} as const satisfies Prisma.MediaSelect;

type Selected = Prisma.MediaGetPayload<{ select: typeof MEDIA_COLUMNS }>;

/** Sharp enough for a card in a grid on a screen with two pixels for each. */
const THUMBNAIL_WIDTH = 480;

/** By the sizes that every picture gets, so that a list reads no variants. */
function thumbnailOf({ id, contentHash, state, width, height }: Selected): MediaRow['thumbnail'] {
  if (state !== 'ready' || width === null || height === null) return null;
  const widths = plannedWidths(width);
  const shown = widths.findLast((planned) => planned <= THUMBNAIL_WIDTH) ?? widths[0] ?? width;
  const name = variantName(shown, 'webp');
  return {
    src: mediaPath({ id, contentHash, name }),
    width: shown,
    height: Math.max(1, Math.round((height * shown) / width)),
  };
}

export function toMediaRow(actor: Actor, media: Selected): MediaRow {
  const { createdById: _createdById, ...row } = media;
  return { ...row, canChange: canChangeMedia(actor, media), thumbnail: thumbnailOf(media) };
}
