import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { isLeftIn, LIVE_TABLES } from './arrangement-tables';
import { isSameDescription, seenDescription, storeDescription } from './list-description';
import { storeEffectivePositions } from './list-positions';
import { incrementListVersion, type LockedList } from './lock-list';
import { type Arrangement, descriptionIn, existingSettings, replaceItems } from './replace-arrangement';

interface Shown {
  arrangement: Arrangement;
  /** The release that it is a part of. */
  releaseId: string;
  action: 'list.draft_published' | 'list.arrangement_restored';
  /** Its page has left its address already, so that other lists can take that. */
  isMoved: boolean;
}

/**
 * Makes an arrangement what readers see of a locked list, whose draft, if it has one, stays as it is. The entries of the arrangement are kept from being
 * deleted, and that the list can stand where it says was checked for all of the release. Answers the version of the arrangement that readers see then.
 */
export async function showArrangement(
  tx: Tx,
  actor: Actor,
  list: LockedList,
  { arrangement, releaseId, action, isMoved }: Shown,
): Promise<{ version: number }> {
  const settings = await existingSettings(tx, arrangement);
  const live = {
    ...{ ...list, ...settings, isStaged: false },
    ...{ ...LIVE_TABLES, isLeft: isLeftIn(LIVE_TABLES, list.id) },
  };
  await replaceItems(tx, live, arrangement);
  await tx.list.update({ where: { id: list.id }, data: settings });
  const description = descriptionIn(arrangement);
  const seen = await seenDescription(tx, list);
  const isDescribed = description !== null && (isMoved || !isSameDescription(seen, description));
  if (description) await storeDescription(tx, list.id, seen, description);
  const count = await tx.listPin.count({ where: { listId: list.id } });
  // Positions are as they were, unless an entry is gone.
  if (count < arrangement.pins.length) await storeEffectivePositions(tx, live);
  const by = action === 'list.draft_published' ? 'release' : 'roll_back';
  await incrementListVersion(tx, actor, live, { by, releaseId });
  await recordEvent(tx, actor, {
    action,
    ...{ subjectType: 'list', subjectId: list.id },
    data: { list: list.key, releaseId, ...(isDescribed && { isDescribed }) },
  });
  return findShown(tx, list.id);
}

/** The version of the arrangement that readers see of a list: an arrangement that equals the one before is not kept again. */
export async function findShown(tx: Tx, listId: string): Promise<{ version: number }> {
  return tx.listArrangement.findFirstOrThrow({
    where: { listId },
    orderBy: { version: 'desc' },
    select: { version: true },
  });
}
