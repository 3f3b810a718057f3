import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Filled } from '@/lib/publications/fill-sql';
import { type ArrangementTables, isLeftIn, LIVE_TABLES, STAGED_TABLES } from './arrangement-tables';
import type { ArrangementOrigin } from './history/types';
import { keepArrangement, keepFirstArrangement } from './keep-arrangement';
import { StoredDescription } from './list-description';
import type { ListChanged, ListDescription, ListKey } from './types';

interface ListRow extends Omit<Filled, 'pins'> {
  key: string;
  nameAr: string;
  nameEn: string;
  frontOrder: number | null;
  isBeside: boolean;
  blocks: unknown;
  shown: number;
  showsOtherLanguage: boolean;
  version: number;
  /** Whether it has a draft, which all changes are made to. */
  isStaged: boolean;
  /** Its names and where it stands as its draft says; null for as readers see it, which the columns say. */
  description: ListDescription | null;
}

/** A list as it is arranged, with the tables in which its pins and exclusions are. */
export interface LockedList extends ListRow, ArrangementTables {}

/** The list with the settings of its draft, if it has one. */
const arrangedSql = (key: ListKey) => Prisma.sql`
  SELECT list."id", list."key", list."nameAr", list."nameEn", list."frontOrder", list."isBeside", list."blocks", list."version",
    setting."shown", setting."showsOtherLanguage", setting."fill", setting."sectionId", setting."topicId", setting."seriesId",
    setting."personId", setting."maxDays", draft."listId" IS NOT NULL AS "isStaged", draft."description"
  FROM "List" list LEFT JOIN "ListDraft" draft ON draft."listId" = list."id"
  CROSS JOIN LATERAL (
    SELECT draft."shown", draft."showsOtherLanguage", draft."fill", draft."sectionId", draft."topicId", draft."seriesId",
      draft."personId", draft."maxDays" WHERE draft."listId" IS NOT NULL
    UNION ALL
    SELECT list."shown", list."showsOtherLanguage", list."fill", list."sectionId", list."topicId", list."seriesId",
      list."personId", list."maxDays" WHERE draft."listId" IS NULL
  ) setting
  WHERE list."key" = ${key}`;

/** Locks the list until the end of the transaction, so that concurrent changes of one list run one after the other. */
export async function lockList(tx: Tx, key: ListKey): Promise<LockedList> {
  // The draft is read after the lock: whoever held it may have begun or ended one.
  await tx.$queryRaw`SELECT FROM "List" WHERE "key" = ${key} FOR UPDATE`;
  const list = await findArranged(tx, key);
  await keepFirstArrangement(tx, list.id);
  return list;
}

/** The same without a lock, for reading. */
export async function findArranged(tx: Tx, key: ListKey): Promise<LockedList> {
  const [row] = await tx.$queryRaw<ListRow[]>(arrangedSql(key));
  const list = found(row);
  const tables = list.isStaged ? STAGED_TABLES : LIVE_TABLES;
  const description = StoredDescription.nullable().parse(list.description);
  return { ...list, description, ...tables, isLeft: isLeftIn(tables, list.id) };
}

/** Throws `conflict` when the list has changed since this version was read. */
export function requireListVersion(list: LockedList, version: number): void {
  if (list.version !== version) throw staleList();
}

/** The refusal of a change that was made for a list that looks different now. */
export function staleList(): AppError {
  return new AppError('conflict', [{ path: 'version', key: 'lists.stale' }]);
}

/** What the audit event of a change says of where it was made. */
export const stageOf = ({ isStaged }: LockedList) => (isStaged ? { isDraft: true } : {});

/** Ends a change: of the draft with who made it, of what readers see with an entry in the history of the list. */
export async function incrementListVersion(
  tx: Tx,
  actor: Actor,
  list: LockedList,
  origin?: ArrangementOrigin,
): Promise<ListChanged> {
  const version = list.version + 1;
  await tx.list.update({ where: { id: list.id }, data: { version } });
  const changedById = actor.userId;
  if (list.isStaged) {
    await tx.listDraft.update({ where: { listId: list.id }, data: { changedById, changedAt: new Date() } });
  } else {
    await keepArrangement(tx, list.id, changedById, origin);
  }
  return { version };
}
