import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { keepMerges } from '@/lib/entries/keep-merges';
import { found, permit } from '@/lib/errors';
import { seenDescription } from './list-description';
import { storeEffectivePositions } from './list-positions';
import { lockEntriesAgainstDeletion } from './lock-entry-against-deletion';
import { incrementListVersion, type LockedList, lockList, requireListVersion, stageOf } from './lock-list';
import { canArrange, canManageLists } from './policy';
import {
  type Arrangement,
  descriptionIn,
  entryIdsOf,
  existingSettings,
  replaceItems,
} from './replace-arrangement';
import { showDescription } from './show-description';
import { stageDescription } from './staged-description';
import type { ListChanged, ListKey } from './types';

interface Restoration {
  key: ListKey;
  version: number;
  /** The version of the list after which it was so. */
  to: number;
  /** Its names and where it stands come back too. */
  describes?: boolean | undefined;
}

/**
 * Arranges the list as it was, in its draft if it has one. Entries that exist no more are left out, and a rule whose section, topic, series or
 * author does not fills nothing. Its names and where it stands come back only where that is asked for, by those who may describe it.
 */
export async function restoreArrangement(
  tx: Tx,
  actor: Actor,
  { key, version, to, describes = false }: Restoration,
): Promise<ListChanged> {
  await keepMerges(tx);
  const kept = await tx.listArrangement.findFirst({ where: { list: { key }, version: to } });
  const before = kept && (kept.arrangement as unknown as Arrangement);
  await lockEntriesAgainstDeletion(tx, before ? entryIdsOf(before) : []);
  const list = await lockList(tx, key);
  permit(describes ? canManageLists(actor) : canArrange(actor));
  requireListVersion(list, version);
  const arrangement = found(before);
  const settings = await existingSettings(tx, arrangement);
  await replaceItems(tx, list, arrangement);
  if (list.isStaged) await tx.listDraft.update({ where: { listId: list.id }, data: settings });
  else await tx.list.update({ where: { id: list.id }, data: settings });
  if (describes && key !== 'center-news') await restoreDescription(tx, list, arrangement);
  await storeEffectivePositions(tx, { ...list, ...settings });
  const changed = await incrementListVersion(tx, actor, list, { by: 'restoration', to });
  await recordEvent(tx, actor, {
    action: 'list.arrangement_restored',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: key, to, ...stageOf(list), ...(describes && { isDescribed: true }) },
  });
  return changed;
}

async function restoreDescription(tx: Tx, list: LockedList, arrangement: Arrangement): Promise<void> {
  const description = descriptionIn(arrangement);
  if (!description) return;
  const seen = await seenDescription(tx, list);
  await (list.isStaged ? stageDescription : showDescription)(tx, list.id, seen, description);
}
