import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Published } from '@/lib/publishing/publish-revision';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { publishEdition } from './committed';

/** Publishes an edition as it is stored now, as a user does who has just looked at it. */
export async function publishPresent(actor: Actor, editionId: string, at = new Date()): Promise<Published> {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: { select: { version: true } } },
  });
  return publishEdition(actor, editionId, versionsOf(edition, edition.entry), at);
}
