import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { toJson } from '@/lib/entries/to-json';
import { AppError, permit } from '@/lib/errors';
import type { Release } from '@/lib/generated/prisma/client';
import { type LockedList, lockList, requireListVersion } from '@/lib/lists/lock-list';
import { canArrange } from '@/lib/lists/policy';
import type { Arrangement } from '@/lib/lists/replace-arrangement';
import { findShown } from '@/lib/lists/show-arrangement';
import { stagedArrangement } from '@/lib/lists/staged-arrangement';
import { lockOpenRelease, recordChange } from './lock-release';
import { namedList } from './named-item';
import { requireSpace } from './take-edition';
import type { ReleaseChanged, SeenRelease } from './types';

/**
 * Takes the draft of a list into a release as it is now; changing the draft afterwards changes nothing of what goes live. Throws `invalid` when the
 * list has no draft, and `conflict` when it is in a release, or was changed since the user saw `listVersion` of it.
 */
export async function addListDraft(
  tx: Tx,
  actor: Actor,
  { listKey, listVersion, ...wanted }: SeenRelease & { listKey: string; listVersion?: number },
): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, wanted);
  const list = await lockList(tx, listKey);
  await takeListDraft(tx, actor, release, list, listVersion);
  return recordChange(tx, actor, release, { action: 'release.item_added', data: namedList(list) });
}

/** The same for a locked release and a locked list. Without a version, as it is now. */
export async function takeListDraft(
  tx: Tx,
  actor: Actor,
  release: Pick<Release, 'id'>,
  list: LockedList,
  version = list.version,
): Promise<void> {
  permit(canArrange(actor));
  requireListVersion(list, version);
  const other = await tx.releaseList.findFirst({
    where: { listId: list.id, open: true },
    select: { releaseId: true, release: { select: { number: true, name: true } } },
  });
  if (other?.releaseId === release.id)
    throw new AppError('conflict', [{ path: '', key: 'releases.already' }]);
  if (other)
    throw new AppError('conflict', [{ path: '', key: 'releases.listInOther', params: { ...other.release } }]);
  await requireSpace(tx, release.id);
  await tx.releaseList.create({
    data: { releaseId: release.id, listId: list.id, ...(await freezeDraft(tx, list)) },
  });
}

/** What readers are to see of a list that is locked, and which arrangement they see until then. */
export async function freezeDraft(tx: Tx, list: LockedList) {
  const arrangement: Arrangement | null = await stagedArrangement(tx, list.id);
  if (!arrangement) throw new AppError('invalid', [{ path: 'listKey', key: 'releases.noDraft' }]);
  const { version } = await findShown(tx, list.id);
  return { arrangement: toJson(arrangement), basisVersion: version };
}
