import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canSeeEntry } from '@/lib/entries/policy';
import { isUuid } from '@/lib/is-uuid';
import type { AwaitedRelease } from './types';

/** What the open release that an edition is in means for it, for everybody who sees the piece, whether they may open releases or not; null for none. */
export async function findAwaitedRelease(actor: Actor, editionId: string): Promise<AwaitedRelease | null> {
  if (!isUuid(editionId)) return null;
  const item = await db().releaseEdition.findFirst({
    where: { editionId, open: true },
    select: {
      kind: true,
      edition: { select: { entry: { select: { createdById: true } } } },
      release: { select: { at: true, timeZone: true, failure: true } },
    },
  });
  if (!item?.edition || !canSeeEntry(actor, item.edition.entry)) return null;
  const { at, timeZone, failure } = item.release;
  return { kind: item.kind, at, timeZone, isRefused: failure !== null };
}
