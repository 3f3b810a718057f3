import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { PublishOptions } from '@/lib/publishing/publish-options';
import type { Published } from '@/lib/publishing/publish-revision';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { publishEdition } from './committed';

/** Publishes an edition as it is stored now, as a user does who has just looked at it; of an update, by default with new facts. */
export async function publishPresent(
  actor: Actor,
  editionId: string,
  options: PublishOptions = {},
): Promise<Published> {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: { select: { version: true } } },
  });
  const change = edition.changed ? ({ reason: 'facts' } as const) : null;
  return publishEdition(actor, editionId, versionsOf(edition, edition.entry), { change, ...options });
}
