import type { Tx } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import type { ListKey } from './types';

export interface LockedList {
  id: string;
  key: string;
  shown: number;
  showsOtherLanguage: boolean;
  version: number;
}

/** Locks the list until the end of the transaction, so that concurrent changes of one list run one after the other. */
export async function lockList(tx: Tx, key: ListKey): Promise<LockedList> {
  const rows = await tx.$queryRaw<LockedList[]>`
    SELECT "id", "key", "shown", "showsOtherLanguage", "version" FROM "List" WHERE "key" = ${key} FOR UPDATE`;
  return found(rows[0]);
}

/** Throws `conflict` when the list has changed since this version was read. */
export function requireListVersion(list: LockedList, version: number): void {
  if (list.version !== version) throw new AppError('conflict', [{ path: 'version', key: 'lists.stale' }]);
}

export async function incrementListVersion(tx: Tx, list: LockedList): Promise<void> {
  await tx.list.update({ where: { id: list.id }, data: { version: list.version + 1 } });
}
