import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { UnconfirmedSteps } from './rebase-unconfirmed';
import type { StepStore } from './types';

/** One user's work on one edition: the first two parts of every key. */
export interface StoreScope {
  userId: string;
  editionId: string;
}

// Browsers hold databases with these property and store names; renaming one needs a new version of the database.

export interface UnconfirmedRow extends UnconfirmedSteps, StoreScope {
  keptAt: Date;
}

/** Text that could not be applied to the document. It is stored until the writer discards it. */
export interface RecoveredRow extends StoreScope {
  id: string;
  words: string;
  lostAt: Date;
}

interface EditorSchema extends DBSchema {
  unconfirmed: { key: [string, string, string]; value: UnconfirmedRow };
  lost: { key: [string, string, string]; value: RecoveredRow };
}

type Database = IDBPDatabase<EditorSchema>;
type OwnSteps = Omit<UnconfirmedSteps, 'clientId'>;

/** The row of a closed tab, and the part of its text that could not be applied. */
interface TakenOver {
  row: UnconfirmedRow;
  lost: string;
}

function keyRange({ userId, editionId }: StoreScope): IDBKeyRange {
  return IDBKeyRange.bound([userId, editionId], [userId, editionId, []]);
}

async function openDatabase(): Promise<Database> {
  return openDB<EditorSchema>('markaz-editor', 1, {
    upgrade(database) {
      database.createObjectStore('unconfirmed', { keyPath: ['userId', 'editionId', 'clientId'] });
      database.createObjectStore('lost', { keyPath: ['userId', 'editionId', 'id'] });
    },
  });
}

/**
 * Stores the unconfirmed steps of one tab in IndexedDB. Each tab has its own row, so tabs do not overwrite each other.
 * Where the browser refuses storage, every method does nothing and `isAvailable` is false.
 */
export class IndexedDbStore implements StepStore {
  isAvailable = true;
  private readonly scope: StoreScope;
  private readonly clientId: string;
  private readonly database: Promise<Database | null>;
  private pending: OwnSteps | null = null;
  private takenOver: TakenOver[] = [];
  private writing: Promise<void> | null = null;

  constructor(scope: StoreScope, clientId: string) {
    this.scope = scope;
    this.clientId = clientId;
    this.database = openDatabase().catch(() => {
      this.isAvailable = false;
      return null;
    });
  }

  /** Only the newest steps matter, so they replace those that wait for the write in progress. */
  store(steps: OwnSteps): void {
    this.pending = steps;
    this.writing ??= this.writePending().finally(() => {
      this.writing = null;
    });
  }

  /** Rows of this scope that other tabs have stored, open or closed. */
  async othersRows(): Promise<UnconfirmedRow[]> {
    const database = await this.database;
    const rows = (await database?.getAll('unconfirmed', keyRange(this.scope)).catch(() => [])) ?? [];
    return rows.filter((row) => row.clientId !== this.clientId);
  }

  /**
   * Moves the steps of a closed tab to this one. One database transaction deletes the row and stores `own` and the lost
   * text, so that a crash neither loses nor repeats them. Must be called synchronously after the document's change.
   */
  takeOver(row: UnconfirmedRow, lost: string, own: OwnSteps): void {
    this.takenOver.push({ row, lost });
    this.store(own);
  }

  async addRecovered(text: string): Promise<void> {
    const database = await this.database;
    await database?.put('lost', this.recoveredRow(text)).catch(() => undefined);
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
      const { pending, takenOver } = this;
      this.pending = null;
      this.takenOver = [];
      this.isAvailable = await this.write(database, pending, takenOver).then(
        () => true,
        () => false,
      );
    }
  }

  private async write(database: Database, own: OwnSteps, takenOver: TakenOver[]): Promise<void> {
    const { userId, editionId } = this.scope;
    const transaction = database.transaction(['unconfirmed', 'lost'], 'readwrite');
    const unconfirmed = transaction.objectStore('unconfirmed');
    const recovered = transaction.objectStore('lost');
    if (own.steps.length === 0) unconfirmed.delete([userId, editionId, this.clientId]);
    else unconfirmed.put({ ...this.scope, ...own, clientId: this.clientId, keptAt: new Date() });
    for (const { row, lost } of takenOver) {
      unconfirmed.delete([row.userId, row.editionId, row.clientId]);
      if (lost !== '') recovered.put(this.recoveredRow(lost));
    }
    await transaction.done;
  }

  private recoveredRow(text: string): RecoveredRow {
    return {
      ...this.scope,
      id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
      words: text,
      lostAt: new Date(),
    };
  }
}
