import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { incrementListVersion, lockList, requireListVersion } from './lock-list';
import { canArrange } from './policy';
import { type ListChanged, type ListKey, SHOWN_MAX } from './types';

export interface ListChange {
  key: ListKey;
  version: number;
  shown: number;
  showsOtherLanguage: boolean;
}

/** Changes how many items readers see and whether an item may appear in its other language. */
export async function updateList(tx: Tx, actor: Actor, change: ListChange): Promise<ListChanged> {
  const list = await lockList(tx, change.key);
  permit(canArrange(actor));
  requireListVersion(list, change.version);
  if (change.shown < 1 || change.shown > SHOWN_MAX)
    throw new AppError('invalid', [{ path: 'shown', key: 'lists.shown', params: { max: SHOWN_MAX } }]);
  const { shown, showsOtherLanguage } = change;
  if (shown === list.shown && showsOtherLanguage === list.showsOtherLanguage)
    return { version: list.version };
  await tx.list.update({ where: { id: list.id }, data: { shown, showsOtherLanguage } });
  const changed = await incrementListVersion(tx, list);
  await recordEvent(tx, actor, {
    action: 'list.updated',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: list.key, shown, showsOtherLanguage },
  });
  return changed;
}
