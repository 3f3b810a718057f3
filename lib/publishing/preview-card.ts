import type { Actor } from '@/lib/auth/types';
import { pieceCardContent } from '@/lib/cards/card-content';
import { makeCard } from '@/lib/cards/make-card';
import { db } from '@/lib/db';
import { readSettings } from '@/lib/settings/get-settings';
import { previewEdition } from './preview-edition';

/** The card that the draft would get, as a PNG. Throws `not_found` unless the actor may see the entry. */
export async function previewCard(actor: Actor, editionId: string): Promise<Buffer> {
  const { piece } = await previewEdition(actor, editionId);
  const section = piece.section && { nameAr: piece.section.name, nameEn: piece.section.name };
  return makeCard(pieceCardContent({ ...piece, section }, await readSettings(db())));
}
