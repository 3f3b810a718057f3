import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { UnconfirmedChanges } from './rebase-unconfirmed';
import { forgetRowKeptAtOnce, rowsKeptAtOnce } from './rows-kept-at-once';

/** One user's work on one edition: the first two parts of every key. */
export interface StoreScope {
  userId: string;
  editionId: string;
}

// Browsers hold databases with these property and store names; renaming one needs a new version of the database.

export interface UnconfirmedRow extends UnconfirmedChanges, StoreScope {
  /** When the tab last said that it was open. */
  keptAt: Date;
  /** Missing in rows of the previous build. */
  piece?: DevicePiece;
}

/** The piece that something kept on the device belongs to, so that it can be found there. */
export interface DevicePiece {
  entryId: string;
  kind: Kind;
  locale: Locale;
  /** Whether nothing of the piece, or of this language of it, has ever been stored by the server. */
  isNew: boolean;
  /** The title, or the first words; empty if there are none. */
  title: string;
}

/** Rows of the previous build have the steps alone. */
export type StoredRow = Omit<UnconfirmedRow, 'changes'> &
  Partial<Pick<UnconfirmedRow, 'changes'>> & { steps?: unknown[] };

/** Text that is not in the document. It is stored until the writer discards it, or has not opened any text for KEPT_DAYS. */
export interface RecoveredRow extends StoreScope {
  id: string;
  words: string;
  lostAt: Date;
  /** Why the server refused it; null or missing when its passage was changed or removed by somebody else. */
  reason?: string | null;
  /** Of changes that wait in the store of unconfirmed ones, because their writer may no longer change the text. */
  isUnsent?: true;
}

/** Texts kept on a device are removed after this many days, because nobody may ever open them there again. */
export const KEPT_DAYS = 30;
export const DAY_MS = 86_400_000;

interface EditorSchema extends DBSchema {
  unconfirmed: { key: [string, string, string]; value: StoredRow };
  lost: { key: [string, string, string]; value: RecoveredRow };
}

export type DeviceDatabase = IDBPDatabase<EditorSchema>;

export function withChanges({ steps = [], changes, ...row }: StoredRow): UnconfirmedRow {
  const numbered = steps.map((step, index) => ({ step, first: index + 1, last: index + 1 }));
  return { ...row, changes: changes ?? numbered };
}

export function keyRange({ userId, editionId }: StoreScope): IDBKeyRange {
  return IDBKeyRange.bound([userId, editionId], [userId, editionId, []]);
}

export function ofUser(userId: string): IDBKeyRange {
  return IDBKeyRange.bound([userId], [userId, []]);
}

/** Opens the database, with all that tabs kept in the moment in which they closed. */
export async function openDeviceDatabase(): Promise<DeviceDatabase> {
  const database = await openDB<EditorSchema>('markaz-editor', 1, {
    upgrade(database) {
      database.createObjectStore('unconfirmed', { keyPath: ['userId', 'editionId', 'clientId'] });
      database.createObjectStore('lost', { keyPath: ['userId', 'editionId', 'id'] });
    },
  });
  const kept = rowsKeptAtOnce();
  // Where there is no space for them, they stay where they are, and the database serves the open page.
  if (kept.length > 0) await moveIn(database, kept).catch(() => undefined);
  return database;
}

async function moveIn(database: DeviceDatabase, rows: StoredRow[]): Promise<void> {
  const transaction = database.transaction('unconfirmed', 'readwrite');
  for (const row of rows) {
    const stored = await transaction.store.get([row.userId, row.editionId, row.clientId]);
    if (!stored || stored.keptAt < row.keptAt) transaction.store.put(row);
  }
  await transaction.done;
  for (const row of rows) forgetRowKeptAtOnce(row);
}

export async function removeExpired(database: DeviceDatabase): Promise<void> {
  const before = Date.now() - KEPT_DAYS * DAY_MS;
  const transaction = database.transaction(['unconfirmed', 'lost'], 'readwrite');
  for (const { userId, editionId, clientId, keptAt } of await transaction
    .objectStore('unconfirmed')
    .getAll()) {
    if (keptAt.getTime() < before)
      transaction.objectStore('unconfirmed').delete([userId, editionId, clientId]);
  }
  for (const { userId, editionId, id, lostAt } of await transaction.objectStore('lost').getAll()) {
    if (lostAt.getTime() < before) transaction.objectStore('lost').delete([userId, editionId, id]);
  }
  await transaction.done;
}
