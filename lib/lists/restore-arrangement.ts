import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { keepMerges } from '@/lib/entries/keep-merges';
import { found, permit } from '@/lib/errors';
import { storeEffectivePositions } from './list-positions';
import { lockEntriesAgainstDeletion } from './lock-entry-against-deletion';
import { incrementListVersion, lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { type Arrangement, entryIdsOf, existingSettings, replaceItems } from './replace-arrangement';
import type { ListChanged, ListKey } from './types';

interface Restoration {
  key: ListKey;
  version: number;
  /** The version of the list after which it was so. */
  to: number;
}

/**
 * Arranges the list as it was, in its draft if it has one. Entries that exist no more are left out, and a rule whose section, topic, series or
 * author does not fills nothing.
 */
export async function restoreArrangement(
  tx: Tx,
  actor: Actor,
  { key, version, to }: Restoration,
): Promise<ListChanged> {
  await keepMerges(tx);
  const kept = await tx.listArrangement.findFirst({ where: { list: { key }, version: to } });
  const before = kept && (kept.arrangement as unknown as Arrangement);
  await lockEntriesAgainstDeletion(tx, before ? entryIdsOf(before) : []);
  const list = await lockList(tx, key);
  permit(canArrange(actor));
  requireListVersion(list, version);
  const arrangement = found(before);
  const settings = await existingSettings(tx, arrangement);
  await replaceItems(tx, list, arrangement);
  if (list.isStaged) await tx.listDraft.update({ where: { listId: list.id }, data: settings });
  else await tx.list.update({ where: { id: list.id }, data: settings });
  await storeEffectivePositions(tx, { ...list, ...settings });
  const changed = await incrementListVersion(tx, actor, list);
  await recordEvent(tx, actor, {
    action: 'list.arrangement_restored',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: key, to },
  });
  return changed;
}
