import {
  type DeviceDatabase,
  type DevicePiece,
  keyRange,
  openDeviceDatabase,
  type RecoveredRow,
  removeExpired,
  type StoreScope,
  type UnconfirmedRow,
  withChanges,
} from './device-database';
import { forgetRowKeptAtOnce, keepRowAtOnce } from './rows-kept-at-once';
import type { AsideText, KeptChanges, StepStore } from './types';

/** At the latest so long after a change it is written, with those that were made meanwhile. */
const COLLECT_MS = 100;

/** The row of a closed tab, and the part of its text that could not be applied. */
interface TakenOver {
  row: UnconfirmedRow;
  lost: string;
}

/**
 * Stores the unconfirmed changes of one tab in IndexedDB. Each tab has its own row, so tabs do not overwrite each other.
 * Where the browser refuses storage, every method does nothing and `isAvailable` is false.
 */
export class IndexedDbStore implements StepStore {
  isAvailable = true;
  private readonly scope: StoreScope;
  private readonly clientId: string;
  private readonly database: Promise<DeviceDatabase | null>;
  private pending: KeptChanges | null = null;
  private latest: KeptChanges | null = null;
  private asides: AsideText[] = [];
  private takenOver: TakenOver[] = [];
  private writing: Promise<void> | null = null;
  private isKeptAtOnce = false;
  /** Ends the wait for further changes. */
  private endWait: () => void = () => undefined;
  private isUrgent = false;

  constructor(
    scope: StoreScope,
    clientId: string,
    /** Called when text was kept beside the document. */
    private readonly onAside: () => void = () => undefined,
    /** What the row says of its piece. */
    private readonly piece: () => DevicePiece | undefined = () => undefined,
  ) {
    this.scope = scope;
    this.clientId = clientId;
    this.database = openDeviceDatabase().catch(() => {
      this.isAvailable = false;
      return null;
    });
    void this.database.then((database) => database && removeExpired(database)).catch(() => undefined);
  }

  /**
   * Only the newest changes matter, so they replace those that wait. Each write takes the time of a millisecond from the page, so keys that follow one
   * another closely are written together. What has to be kept with more than the document's changes is written at once.
   */
  store(kept: KeptChanges, aside?: AsideText): void {
    if (aside) this.asides.push(aside);
    this.pending = kept;
    this.latest = kept;
    if (this.asides.length + this.takenOver.length > 0 || kept.changes.length === 0) this.flush();
    this.writing ??= this.writePending().finally(() => {
      this.writing = null;
    });
  }

  /** Writes what waits without delay. */
  flush(): void {
    this.isUrgent = true;
    this.endWait();
  }

  /** Whether everything that was given to it is on the device. */
  get isSettled(): boolean {
    return this.isAvailable && this.writing === null;
  }

  /** Keeps the changes before it returns. Whether that succeeded, or was not necessary. */
  keepAtOnce(): boolean {
    if (this.isSettled) return true;
    if (!this.isAvailable || !this.latest) return false;
    this.isKeptAtOnce = keepRowAtOnce(this.rowOf(this.latest));
    return this.isKeptAtOnce;
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

  async discardRecovered({ userId, editionId, id, isUnsent }: RecoveredRow): Promise<void> {
    const database = await this.database;
    await database?.delete(isUnsent ? 'unconfirmed' : 'lost', [userId, editionId, id]).catch(() => undefined);
  }

  private async writePending(): Promise<void> {
    const database = await this.database;
    while (this.pending && database) {
      await this.collect();
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
    if (this.isKeptAtOnce && this.isAvailable) this.forgetKeptAtOnce();
  }

  /** Waits for further changes. */
  private async collect(): Promise<void> {
    if (!this.isUrgent) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, COLLECT_MS);
        this.endWait = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isUrgent = false;
  }

  /** The page was not left after all. */
  private forgetKeptAtOnce(): void {
    forgetRowKeptAtOnce({ ...this.scope, clientId: this.clientId });
    this.isKeptAtOnce = false;
  }

  private async write(
    database: DeviceDatabase,
    own: KeptChanges,
    { takenOver, asides }: { takenOver: TakenOver[]; asides: AsideText[] },
  ): Promise<void> {
    const { userId, editionId } = this.scope;
    const transaction = database.transaction(['unconfirmed', 'lost'], 'readwrite');
    const unconfirmed = transaction.objectStore('unconfirmed');
    const recovered = transaction.objectStore('lost');
    if (own.changes.length === 0) unconfirmed.delete([userId, editionId, this.clientId]);
    else unconfirmed.put(this.rowOf(own));
    for (const { row } of takenOver) unconfirmed.delete([row.userId, row.editionId, row.clientId]);
    const lost = takenOver.map((taken): AsideText => ({ words: taken.lost, reason: null }));
    for (const aside of [...lost, ...asides]) if (aside.words !== '') recovered.put(this.recoveredRow(aside));
    await transaction.done;
  }

  /** With the steps alone too, for pages of the previous build, to which an operator can return. */
  private rowOf(own: KeptChanges) {
    const piece = this.piece();
    const steps = own.changes.map(({ step }) => step);
    const row = { ...this.scope, ...own, steps, clientId: this.clientId, keptAt: new Date() };
    return { ...row, ...(piece && { piece }) };
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
