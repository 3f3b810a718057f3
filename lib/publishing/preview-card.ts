import type { Actor } from '@/lib/auth/types';
import { pieceCardContent } from '@/lib/cards/card-content';
import { makeCard } from '@/lib/cards/make-card';
import { readCardSite } from '@/lib/cards/read-card';
import { db } from '@/lib/db';
import { previewEdition } from './preview-edition';

/** Decoded path of a picture of the media library, or the drawn card. */
export type PreviewedCard = { path: string } | { png: Buffer };

/** What would be shown where a link to the draft is shared. Throws `not_found` unless the actor may see the entry. */
export async function previewCard(actor: Actor, editionId: string): Promise<PreviewedCard> {
  const { piece } = await previewEdition(actor, editionId);
  const picture = piece.sharePicture ?? piece.cover?.shared;
  if (picture) return { path: picture.path };
  const section = piece.section && { nameAr: piece.section.name, nameEn: piece.section.name };
  return { png: await makeCard(pieceCardContent({ ...piece, section }, await readCardSite(db()))) };
}
