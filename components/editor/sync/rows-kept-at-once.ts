import type { StoredRow } from './device-database';

// A browser need not complete what it was told to store in IndexedDB while a page closes. What is written to localStorage is there at
// once, so the changes of the last moment go there, and into IndexedDB the next time that it is opened.

const PREFIX = 'markaz-unconfirmed:';

type RowKey = Pick<StoredRow, 'userId' | 'editionId' | 'clientId'>;

const keyOf = ({ userId, editionId, clientId }: RowKey) => `${PREFIX}${userId}/${editionId}/${clientId}`;

/** False where the browser stores nothing, or not as much (5 MB for all pages of the site). */
export function keepRowAtOnce(row: StoredRow): boolean {
  try {
    localStorage.setItem(keyOf(row), JSON.stringify(row));
    return true;
  } catch {
    return false;
  }
}

export function forgetRowKeptAtOnce(row: RowKey): void {
  localStorage.removeItem(keyOf(row));
}

function parseRow(text: string): StoredRow | null {
  try {
    const row = JSON.parse(text);
    return { ...row, keptAt: new Date(row.keptAt) };
  } catch {
    return null;
  }
}

/** The rows of all users and editions that tabs of this browser have kept so. */
export function rowsKeptAtOnce(): StoredRow[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    return keys.flatMap((key) => parseRow(localStorage.getItem(key) ?? '') ?? []);
  } catch {
    return [];
  }
}
