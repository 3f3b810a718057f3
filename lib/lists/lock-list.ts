import type { Tx } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { ListChanged, ListKey } from './types';

export interface LockedList {
  id: string;
  key: string;
  shown: number;
  showsOtherLanguage: boolean;
  /** The kind of the entries that fill the list; null when it holds its pins alone. */
  fill: Kind | null;
  version: number;
}

/** Locks the list until the end of the transaction, so that concurrent changes of one list run one after the other. */
export async function lockList(tx: Tx, key: ListKey): Promise<LockedList> {
  const rows = await tx.$queryRaw<LockedList[]>`
    SELECT "id", "key", "shown", "showsOtherLanguage", "fill", "version" FROM "List" WHERE "key" = ${key} FOR UPDATE`;
  return found(rows[0]);
}

/** Throws `conflict` when the list has changed since this version was read. */
export function requireListVersion(list: LockedList, version: number): void {
  if (list.version !== version) throw staleList();
}

/** The refusal of a change that was made for a list that looks different now. */
export function staleList(): AppError {
  return new AppError('conflict', [{ path: 'version', key: 'lists.stale' }]);
}

export async function incrementListVersion(tx: Tx, list: LockedList): Promise<ListChanged> {
  const version = list.version + 1;
  await tx.list.update({ where: { id: list.id }, data: { version } });
  return { version };
}
