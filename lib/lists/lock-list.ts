import type { Tx } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import type { Filled } from '@/lib/publications/fill-sql';
import { type ArrangementTables, isLeftIn, LIVE_TABLES } from './arrangement-tables';
import type { ListChanged, ListKey } from './types';

interface ListRow extends Filled {
  key: string;
  nameAr: string;
  nameEn: string;
  frontOrder: number | null;
  isBeside: boolean;
  shown: number;
  showsOtherLanguage: boolean;
  version: number;
}

/** A list as it is arranged, with the tables in which its pins and exclusions are. */
export interface LockedList extends ListRow, ArrangementTables {}

/** Locks the list until the end of the transaction, so that concurrent changes of one list run one after the other. */
export async function lockList(tx: Tx, key: ListKey): Promise<LockedList> {
  const rows = await tx.$queryRaw<ListRow[]>`SELECT * FROM "List" WHERE "key" = ${key} FOR UPDATE`;
  return arranged(found(rows[0]));
}

/** The same without a lock, for reading. */
export async function findArranged(tx: Tx, key: ListKey): Promise<LockedList> {
  return arranged(found(await tx.list.findUnique({ where: { key } })));
}

function arranged(row: ListRow): LockedList {
  return { ...row, ...LIVE_TABLES, isLeft: isLeftIn(LIVE_TABLES, row.id) };
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
