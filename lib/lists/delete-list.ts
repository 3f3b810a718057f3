import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { composedLists } from './composition/composed-lists';
import { listOpenedSections } from './list-opened-sections';
import { findListPageSlugs } from './list-page';
import { type LockedList, lockList } from './lock-list';
import { canManageLists } from './policy';
import { isBuiltIn, type ListKey } from './types';

/** Removes a list that readers see nowhere. Its pieces stay published. */
export async function deleteList(tx: Tx, actor: Actor, { key }: { key: ListKey }): Promise<void> {
  const list = await lockList(tx, key);
  permit(canManageLists(actor));
  if (isBuiltIn(key)) throw new AppError('invalid', [{ path: '', key: 'lists.builtIn' }]);
  if (await isShown(tx, list)) throw new AppError('invalid', [{ path: '', key: 'lists.shownToReaders' }]);
  if ((await tx.releaseList.count({ where: { listId: list.id, open: true } })) > 0)
    throw new AppError('invalid', [{ path: '', key: 'lists.inRelease' }]);
  await tx.list.delete({ where: { id: list.id } });
  const { nameAr, nameEn } = list;
  await recordEvent(tx, actor, {
    action: 'list.deleted',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: key, nameAr, nameEn },
  });
}

async function isShown(tx: Tx, { id, frontOrder, isBeside }: LockedList): Promise<boolean> {
  if (frontOrder !== null || isBeside || (await findListPageSlugs(tx, id))) return true;
  return (await composedLists(tx)).includes(id) || (await listOpenedSections(tx, id)).length > 0;
}
