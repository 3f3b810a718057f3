import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found, permit } from '@/lib/errors';
import type { Media } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { canChangeMedia } from './policy';

/**
 * Locks pictures and files in the order of their ids, for somebody who is about to change them all. Whoever is to use one of them waits.
 * Throws `not_found` and `forbidden`.
 */
export async function lockMedia(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Media[]> {
  const known = [...new Set(ids)].filter(isUuid);
  await tx.$queryRaw`SELECT "id" FROM "Media" WHERE "id" = ANY (${known}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const media = await tx.media.findMany({ where: { id: { in: known } }, orderBy: { id: 'asc' } });
  if (media.length < new Set(ids).size) found(null);
  for (const each of media) permit(canChangeMedia(actor, each));
  return media;
}

/** The same for one of them and a form that was filled in for this version. Throws `conflict` for an older one, too. */
export async function lockMediaVersion(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: string; version: number },
): Promise<Media> {
  const [media] = await lockMedia(tx, actor, [id]);
  if (found(media).version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  return found(media);
}
