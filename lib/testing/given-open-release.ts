import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { createRelease } from '@/lib/releases/create-release';
import { committed } from './committed';
import { givenEntry } from './factories';

/** An open release with one edition, and a draft that is in no release, as somebody sees it in the editor. */
export interface OpenRelease {
  seen: { id: string; version: number };
  itemId: string;
  free: { entryId: string; edition: Awaited<ReturnType<typeof seenEdition>> };
}

export async function givenOpenRelease(actor: UserActor): Promise<OpenRelease> {
  const [inside, free] = [await givenEntry({ en: {} }), await givenEntry({ en: {} })];
  const editionIds = Object.values(inside.editions);
  const { id, version } = await committed(createRelease)(actor, { name: 'Water', editionIds });
  const { id: itemId } = await db().releaseEdition.findFirstOrThrow({ where: { releaseId: id } });
  const edition = await seenEdition(free.editions.en ?? '');
  return { seen: { id, version }, itemId, free: { entryId: free.entryId, edition } };
}

/** An edition as it is now, for a verb that names what its user saw. */
export async function seenEdition(editionId: string) {
  const edition = await db().edition.findUniqueOrThrow({
    where: { id: editionId },
    include: { entry: { select: { version: true } } },
  });
  return { editionId, seen: versionsOf(edition, edition.entry), change: null };
}
