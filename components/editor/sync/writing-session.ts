import type { Editor } from '@tiptap/core';
import type { EditionStatus } from '@/lib/entries/types';
import type { Colleague } from '@/lib/presence/types';
import { ActivityPoll } from './activity-poll';
import type { DevicePiece, RecoveredRow, StoreScope } from './device-database';
import { EditorDocument } from './editor-document';
import { HttpTransport, outlivesPage } from './http-transport';
import { IndexedDbStore } from './indexed-db-store';
import type { NewEdition } from './new-edition';
import { openingWords } from './opening-words';
import { recoverClosedTabs } from './recover-closed-tabs';
import { SyncEngine } from './sync-engine';
import { acquireTabLock, hasLocks, RENEW_MS } from './tab-lock';
import type { SaveState } from './types';

export interface SessionOptions extends StoreScope {
  editor: Editor;
  clientId: string;
  /** Of an edition that may not exist yet. */
  newEdition: NewEdition | null;
  piece: Pick<DevicePiece, 'entryId' | 'kind' | 'locale'>;
  /** `isStoredOnDevice`: whether unsaved steps survive the closing of the page. */
  onState: (state: SaveState, isStoredOnDevice: boolean) => void;
  onRecovered: (rows: RecoveredRow[]) => void;
  /** Called after each save with the status that the edition then has. */
  onEditionStatus: (status: EditionStatus) => void;
  /** Called with the other people who have the text open, whenever that changes. */
  onColleagues: (colleagues: Colleague[]) => void;
}

/**
 * One editor with one edition in one tab: connects its document with the server, IndexedDB and the window's events.
 */
export class WritingSession {
  private readonly engine: SyncEngine;
  private readonly store: IndexedDbStore;
  private readonly document: EditorDocument;
  private readonly transport: HttpTransport;
  private readonly options: SessionOptions;
  private readonly closed = new AbortController();
  private readonly releaseTabLock: () => void;
  private readonly activity: ActivityPoll;
  private readonly renewal: ReturnType<typeof setInterval> | undefined;
  private catchingUp: Promise<void> | null = null;

  constructor(options: SessionOptions) {
    const { editor, clientId, editionId, userId, onState } = options;
    this.options = options;
    this.releaseTabLock = acquireTabLock(clientId);
    this.store = new IndexedDbStore(
      { editionId, userId },
      clientId,
      () => void this.showRecovered(),
      () => this.piece,
    );
    this.transport = new HttpTransport(editionId, userId, options.onEditionStatus, options.newEdition);
    this.document = new EditorDocument(this.view, clientId, (text) => this.store.keepAside(text));
    this.engine = new SyncEngine({
      document: this.document,
      transport: this.transport,
      stepStore: this.store,
      clientId,
      onState: (state) => {
        if (state.kind === 'saved') this.followOthers();
        onState(state, this.store.isAvailable);
      },
    });
    this.activity = new ActivityPoll({
      ...{ editionId, userId, clientId, onColleagues: options.onColleagues },
      version: () => this.document.version(),
      catchUp: () => this.engine.refresh(),
    });
    editor.on('transaction', this.onTransaction);
    this.addWindowListeners();
    this.renewal = hasLocks() ? undefined : setInterval(() => this.store.renew(), RENEW_MS);
    this.catchUp();
  }

  get version(): number {
    return this.document.version();
  }

  /** Saves every unconfirmed step. Returns whether that succeeded. */
  flush(): Promise<boolean> {
    return this.engine.flush();
  }

  /** Fetches the steps of others, then saves every unconfirmed step. Returns whether saving succeeded. */
  async sync(): Promise<boolean> {
    await this.engine.refresh();
    return this.engine.flush();
  }

  async discardRecovered(row: RecoveredRow): Promise<void> {
    await this.store.discardRecovered(row);
    this.showRecovered();
  }

  /** Saves the remaining steps and stops. Called when the writer opens another page of the studio. */
  async close(): Promise<void> {
    this.closed.abort();
    this.activity.stop();
    this.options.editor.off('transaction', this.onTransaction);
    await this.engine.flush();
    this.engine.stop();
    clearInterval(this.renewal);
    this.releaseTabLock();
  }

  /** What the device says of the piece, so that it can be found there. */
  private get piece(): DevicePiece {
    const { editor, newEdition, piece } = this.options;
    return { ...piece, isNew: newEdition?.exists === false, title: openingWords(editor.state.doc) };
  }

  private get view() {
    const { editor } = this.options;
    return {
      get state() {
        return editor.state;
      },
      dispatch: (transaction: typeof editor.state.tr) => editor.view.dispatch(transaction),
    };
  }

  private readonly onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }) => {
    if (transaction.docChanged && this.engine.hasUnsaved()) this.engine.changed();
  };

  private addWindowListeners(): void {
    const { signal } = this.closed;
    const catchUp = () => this.catchUp();
    window.addEventListener('focus', catchUp, { signal });
    window.addEventListener('online', catchUp, { signal });
    window.addEventListener('pagehide', () => this.flushAll(), { signal });
    window.addEventListener('blur', () => this.store.flush(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => (document.visibilityState === 'hidden' ? this.rest() : catchUp()),
      { signal },
    );
    window.addEventListener('offline', () => this.activity.stop(), { signal });
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (!this.engine.hasUnsaved()) return;
        void this.engine.flush();
        if (!this.isSafe()) event.preventDefault();
      },
      { signal },
    );
  }

  /** Whether what is unsaved survives the closing of the page: on the device, or in a request that outlives the page. */
  private isSafe(): boolean {
    const { wholeRequest } = this.engine;
    return (wholeRequest !== null && outlivesPage(wholeRequest)) || this.store.keepAtOnce();
  }

  /** There is nobody else in an edition that does not exist yet. The last save of a closed session is no reason to ask. */
  private followOthers(): void {
    const { newEdition } = this.options;
    if (this.closed.signal.aborted) return;
    if (document.visibilityState !== 'hidden' && (newEdition?.exists ?? true)) this.activity.start();
  }

  /** A hidden tab asks for nothing. */
  private rest(): void {
    this.activity.stop();
    this.flushAll();
  }

  private flushAll(): void {
    this.store.flush();
    void this.engine.flush();
  }

  private catchUp(): void {
    this.followOthers();
    this.catchingUp ??= this.refreshAndRecover().finally(() => {
      this.catchingUp = null;
    });
  }

  private async refreshAndRecover(): Promise<void> {
    await this.engine.refresh();
    if (this.closed.signal.aborted) return;
    const { view, document, engine, transport, store } = this;
    await recoverClosedTabs({ view, document, engine, transport, store });
    await this.showRecovered();
  }

  private async showRecovered(): Promise<void> {
    this.options.onRecovered(await this.store.recoveredRows());
  }
}
