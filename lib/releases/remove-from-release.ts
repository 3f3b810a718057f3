import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { lapseSignOff, lockOpenRelease, recordChange } from './lock-release';
import { namedEdition, namedList, namedRedirect } from './named-item';
import type { ReleaseChanged, SeenRelease } from './types';

/** Takes an edition, a list or a redirect out of a release; what was frozen of a text stays in its history. Throws `not_found`. */
export async function removeFromRelease(
  tx: Tx,
  actor: Actor,
  { itemId, ...seen }: SeenRelease & { itemId: string },
): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, seen);
  const removed = found(isUuid(itemId) ? await remove(tx, { id: itemId, releaseId: release.id }) : null);
  return recordChange(tx, actor, release, { action: 'release.item_removed', ...removed });
}

/** Deletes the item, whatever it is, and answers what the audit log says of it. */
async function remove(
  tx: Tx,
  where: { id: string; releaseId: string },
): Promise<{ data: Prisma.InputJsonObject; locale?: Locale } | null> {
  const edition = await tx.releaseEdition.findFirst({ where });
  if (edition) {
    await tx.releaseEdition.delete({ where: { id: edition.id } });
    await lapseSignOff(tx, where.releaseId, edition.locale);
    return { data: await namedEdition(tx, edition), locale: edition.locale };
  }
  const item = await tx.releaseList.findFirst({ where, include: { list: true } });
  if (item) {
    await tx.releaseList.delete({ where: { id: item.id } });
    return { data: namedList(item.list) };
  }
  const redirect = await tx.releaseRedirect.findFirst({ where });
  if (!redirect) return null;
  await tx.releaseRedirect.delete({ where: { id: redirect.id } });
  return { data: namedRedirect(redirect) };
}
