import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { UnconfirmedChanges } from './rebase-unconfirmed';
import type { AsideText, KeptChanges, StepStore } from './types';

/** One user's work on one edition: the first two parts of every key. */
export interface StoreScope {
  userId: string;
  editionId: string;
}

// Browsers hold databases with these property and store names; renaming one needs a new version of the database.

export interface UnconfirmedRow extends UnconfirmedChanges, StoreScope {
  /** When the tab last said that it was open. */
  keptAt: Date;
}

/** Rows of the previous build have the steps alone. */
type StoredRow = Omit<UnconfirmedRow, 'changes'> &
  Partial<Pick<UnconfirmedRow, 'changes'>> & { steps?: unknown[] };

/** Text that is not in the document. It is stored until the writer discards it, or has not opened any text for KEPT_DAYS. */
export interface RecoveredRow extends StoreScope {
  id: string;
  words: string;
  lostAt: Date;
  /** Why the server refused it; null or missing when its passage was changed or removed by somebody else. */
  reason?: string | null;
}

/** Texts kept on a device are removed after this many days, because nobody may ever open them there again. */
const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

interface EditorSchema extends DBSchema {
  unconfirmed: { key: [string, string, string]; value: StoredRow };
  lost: { key: [string, string, string]; value: RecoveredRow };
}

type Database = IDBPDatabase<EditorSchema>;

/** The row of a closed tab, and the part of its text that could not be applied. */
interface TakenOver {
  row: UnconfirmedRow;
  lost: string;
}

function withChanges({ steps = [], changes, ...row }: StoredRow): UnconfirmedRow {
  const numbered = steps.map((step, index) => ({ step, first: index + 1, last: index + 1 }));
  return { ...row, changes: changes ?? numbered };
}

function keyRange({ userId, editionId }: StoreScope): IDBKeyRange {
  return IDBKeyRange.bound([userId, editionId], [userId, editionId, []]);
}

export async function openDeviceDatabase(): Promise<Database> {
  return openDB<EditorSchema>('markaz-editor', 1, {
    upgrade(database) {
      database.createObjectStore('unconfirmed', { keyPath: ['userId', 'editionId', 'clientId'] });
      database.createObjectStore('lost', { keyPath: ['userId', 'editionId', 'id'] });
    },
  });
}

async function removeExpired(database: Database): Promise<void> {
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

/**
 * Stores the unconfirmed changes of one tab in IndexedDB. Each tab has its own row, so tabs do not overwrite each other.
 * Where the browser refuses storage, every method does nothing and `isAvailable` is false.
 */
export class IndexedDbStore implements StepStore {
  isAvailable = true;
  private readonly scope: StoreScope;
  private readonly clientId: string;
  private readonly database: Promise<Database | null>;
  private pending: KeptChanges | null = null;
  private latest: KeptChanges | null = null;
  private asides: AsideText[] = [];
  private takenOver: TakenOver[] = [];
  private writing: Promise<void> | null = null;

  constructor(
    scope: StoreScope,
    clientId: string,
    /** Called when text was kept beside the document. */
    private readonly onAside: () => void = () => undefined,
  ) {
    this.scope = scope;
    this.clientId = clientId;
    this.database = openDeviceDatabase().catch(() => {
      this.isAvailable = false;
      return null;
    });
    void this.database.then((database) => database && removeExpired(database)).catch(() => undefined);
  }

  /** Only the newest changes matter, so they replace those that wait for the write in progress. */
  store(kept: KeptChanges, aside?: AsideText): void {
    if (aside) this.asides.push(aside);
    this.pending = kept;
    this.latest = kept;
    this.writing ??= this.writePending().finally(() => {
      this.writing = null;
    });
  }

  /** Says again that this tab is open, as long as anything of it is kept. */
  renew(): void {
    if (this.latest && this.latest.changes.length > 0) this.store(this.latest);
  }

  /** Keeps text that is no longer in the document, together with the next changes. */
  keepAside(words: string): void {
    this.asides.push({ words, reason: null });
  }

  /** Rows of this scope that other tabs have stored, open or closed. */
  async othersRows(): Promise<UnconfirmedRow[]> {
    const database = await this.database;
    const rows = (await database?.getAll('unconfirmed', keyRange(this.scope)).catch(() => [])) ?? [];
    return rows.filter((row) => row.clientId !== this.clientId).map(withChanges);
  }

  /**
   * Moves the changes of a closed tab to this one. One database transaction deletes the row and stores `own` and the lost
   * text, so that a crash neither loses nor repeats them. Must be called synchronously after the document's change.
   */
  takeOver(row: UnconfirmedRow, lost: string, own: KeptChanges): void {
    this.takenOver.push({ row, lost });
    this.store(own);
  }

  /** Marks a row as renewed now. False when its tab, or another one that claims it, has done so since it was read. */
  async claim(row: UnconfirmedRow): Promise<boolean> {
    const database = await this.database;
    const key: [string, string, string] = [row.userId, row.editionId, row.clientId];
    const transaction = database?.transaction('unconfirmed', 'readwrite');
    const stored = await transaction?.store.get(key);
    const isFree = stored?.keptAt.getTime() === row.keptAt.getTime();
    if (isFree) transaction?.store.put({ ...stored, keptAt: new Date() });
    return transaction ? transaction.done.then(() => isFree) : false;
  }

  async recoveredRows(): Promise<RecoveredRow[]> {
    const database = await this.database;
    return (await database?.getAll('lost', keyRange(this.scope)).catch(() => [])) ?? [];
  }

  async discardRecovered({ userId, editionId, id }: RecoveredRow): Promise<void> {
    const database = await this.database;
    await database?.delete('lost', [userId, editionId, id]).catch(() => undefined);
  }

  private async writePending(): Promise<void> {
    const database = await this.database;
    while (this.pending && database) {
      const { pending, takenOver, asides } = this;
      this.pending = null;
      this.takenOver = [];
      this.asides = [];
      this.isAvailable = await this.write(database, pending, { takenOver, asides }).then(
        () => true,
        () => false,
      );
      if (takenOver.length + asides.length > 0) this.onAside();
    }
  }

  private async write(
    database: Database,
    own: KeptChanges,
    { takenOver, asides }: { takenOver: TakenOver[]; asides: AsideText[] },
  ): Promise<void> {
    const { userId, editionId } = this.scope;
    const transaction = database.transaction(['unconfirmed', 'lost'], 'readwrite');
    const unconfirmed = transaction.objectStore('unconfirmed');
    const recovered = transaction.objectStore('lost');
    if (own.changes.length === 0) unconfirmed.delete([userId, editionId, this.clientId]);
    else unconfirmed.put({ ...this.rowOf(own), keptAt: new Date() });
    for (const { row } of takenOver) unconfirmed.delete([row.userId, row.editionId, row.clientId]);
    const lost = takenOver.map((taken): AsideText => ({ words: taken.lost, reason: null }));
    for (const aside of [...lost, ...asides]) if (aside.words !== '') recovered.put(this.recoveredRow(aside));
    await transaction.done;
  }

  /** With the steps alone too, for pages of the previous build, to which an operator can return. */
  private rowOf(own: KeptChanges) {
    return { ...this.scope, ...own, steps: own.changes.map(({ step }) => step), clientId: this.clientId };
  }

  private recoveredRow(aside: AsideText): RecoveredRow {
    return {
      ...this.scope,
      ...aside,
      id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
      lostAt: new Date(),
    };
  }
}
