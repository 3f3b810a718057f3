import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptSteps } from './rebase-kept';
import type { StepStore } from './types';

/** Whose work, on which edition. */
export interface EntryForEditor {
  userId: string;
  editionId: string;
}

export interface KeptRow extends KeptSteps, EntryForEditor {
  keptAt: Date;
}

/** Words that found no place in the text any more; they stay until the writer says that they are not needed. */
export interface LostRow extends EntryForEditor {
  id: string;
  words: string;
  lostAt: Date;
}

interface Shelves extends DBSchema {
  unconfirmed: { key: [string, string, string]; value: KeptRow };
  lost: { key: [string, string, string]; value: LostRow };
}

type Database = IDBPDatabase<Shelves>;
type OwnSteps = Omit<KeptSteps, 'clientId'>;

interface Inheritance {
  row: KeptRow;
  lost: string;
}

/** Every key of one user and one edition. */
function keysOf({ userId, editionId }: EntryForEditor): IDBKeyRange {
  return IDBKeyRange.bound([userId, editionId], [userId, editionId, []]);
}

async function open(): Promise<Database> {
  return openDB<Shelves>('markaz-editor', 1, {
    upgrade(database) {
      database.createObjectStore('unconfirmed', { keyPath: ['userId', 'editionId', 'clientId'] });
      database.createObjectStore('lost', { keyPath: ['userId', 'editionId', 'id'] });
    },
  });
}

/**
 * What one tab keeps on this device until the server has it. Every tab has a row of its own, so tabs do not overwrite
 * each other. A browser that refuses storage makes it useless but harmless: `works` is false then.
 */
export class KeptStore implements StepStore {
  works = true;
  private readonly desk: EntryForEditor;
  private readonly clientId: string;
  private readonly database: Promise<Database | null>;
  private latest: OwnSteps | null = null;
  private inherited: Inheritance[] = [];
  private writing: Promise<void> | null = null;

  constructor(desk: EntryForEditor, clientId: string) {
    this.desk = desk;
    this.clientId = clientId;
    this.database = open().catch(() => this.give(null));
  }

  /** Only the newest state counts, so one write at a time is enough however fast somebody types. */
  keep(steps: OwnSteps): void {
    this.latest = steps;
    this.writing ??= this.write().finally(() => {
      this.writing = null;
    });
  }

  /** Rows of other tabs with this edition, those still open included. */
  async others(): Promise<KeptRow[]> {
    const database = await this.database;
    const rows = (await database?.getAll('unconfirmed', keysOf(this.desk)).catch(() => [])) ?? [];
    return rows.filter((row) => row.clientId !== this.clientId);
  }

  /**
   * Takes over the steps of a tab that is gone: from now on they are this tab's, or lost words. One transaction does
   * both, so that a crash neither loses nor doubles them; to be called in the same breath as the change itself.
   */
  takeOver(row: KeptRow, lost: string, own: OwnSteps): void {
    this.inherited.push({ row, lost });
    this.keep(own);
  }

  async addLost(words: string): Promise<void> {
    const database = await this.database;
    await database?.put('lost', this.lostRow(words)).catch(() => undefined);
  }

  async lost(): Promise<LostRow[]> {
    const database = await this.database;
    return (await database?.getAll('lost', keysOf(this.desk)).catch(() => [])) ?? [];
  }

  async forgetLost({ userId, editionId, id }: LostRow): Promise<void> {
    const database = await this.database;
    await database?.delete('lost', [userId, editionId, id]).catch(() => undefined);
  }

  private async write(): Promise<void> {
    const database = await this.database;
    while (this.latest && database) {
      const { latest, inherited } = this;
      this.latest = null;
      this.inherited = [];
      await this.store(database, latest, inherited).catch(() => this.give(undefined));
    }
  }

  private async store(database: Database, own: OwnSteps, inherited: Inheritance[]): Promise<void> {
    const { userId, editionId } = this.desk;
    const transaction = database.transaction(['unconfirmed', 'lost'], 'readwrite');
    const unconfirmed = transaction.objectStore('unconfirmed');
    const lost = transaction.objectStore('lost');
    if (own.steps.length === 0) unconfirmed.delete([userId, editionId, this.clientId]);
    else unconfirmed.put({ ...this.desk, ...own, clientId: this.clientId, keptAt: new Date() });
    for (const { row, lost: words } of inherited) {
      unconfirmed.delete([row.userId, row.editionId, row.clientId]);
      if (words !== '') lost.put(this.lostRow(words));
    }
    await transaction.done;
    this.works = true;
  }

  private lostRow(words: string): LostRow {
    return {
      ...this.desk,
      id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
      words,
      lostAt: new Date(),
    };
  }

  private give<T>(value: T): T {
    this.works = false;
    return value;
  }
}
