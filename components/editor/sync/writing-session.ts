import type { Editor } from '@tiptap/core';
import { EditorDocument } from './editor-document';
import { HttpTransport } from './http-transport';
import { type EntryForEditor, KeptStore, type LostRow } from './kept-store';
import { recoverAbandoned } from './recover-abandoned';
import { SyncEngine } from './sync-engine';
import { announceTab } from './tab-presence';
import type { SaveState } from './types';

interface Options extends EntryForEditor {
  editor: Editor;
  clientId: string;
  onState: (state: SaveState, kept: boolean) => void;
  onLost: (rows: LostRow[]) => void;
}

/** One editor, open on one edition, in one tab: joins the text with the server, this device and the window around it. */
export class WritingSession {
  private readonly engine: SyncEngine;
  private readonly store: KeptStore;
  private readonly document: EditorDocument;
  private readonly transport: HttpTransport;
  private readonly options: Options;
  private readonly ended = new AbortController();
  private readonly leave: () => void;
  private recovering: Promise<void> | null = null;

  constructor(options: Options) {
    const { editor, clientId, editionId, userId, onState } = options;
    this.options = options;
    this.leave = announceTab(clientId);
    this.store = new KeptStore({ editionId, userId }, clientId);
    this.transport = new HttpTransport(editionId, userId);
    this.document = new EditorDocument(this.holder, clientId, (words) => this.lose(words));
    this.engine = new SyncEngine({
      document: this.document,
      transport: this.transport,
      stepStore: this.store,
      clientId,
      onState: (state) => onState(state, this.store.works),
    });
    editor.on('transaction', this.noteChange);
    this.listen();
    this.comeBack();
  }

  get version(): number {
    return this.document.version();
  }

  /** Everything typed is stored; false if that was not possible. */
  flush(): Promise<boolean> {
    return this.engine.flush();
  }

  /** The same, and what others have stored meanwhile is in the text. */
  async settle(): Promise<boolean> {
    await this.engine.refresh();
    return this.engine.flush();
  }

  async forgetLost(row: LostRow): Promise<void> {
    await this.store.forgetLost(row);
    this.showLost();
  }

  /** The writer goes elsewhere in the studio: what is on its way still goes out. */
  async close(): Promise<void> {
    this.ended.abort();
    this.options.editor.off('transaction', this.noteChange);
    await this.engine.flush();
    this.engine.stop();
    this.leave();
  }

  private get holder() {
    const { editor } = this.options;
    return {
      get state() {
        return editor.state;
      },
      dispatch: (transaction: typeof editor.state.tr) => editor.view.dispatch(transaction),
    };
  }

  private readonly noteChange = ({ transaction }: { transaction: { docChanged: boolean } }) => {
    if (transaction.docChanged && this.engine.hasUnsaved()) this.engine.changed();
  };

  private listen(): void {
    const { signal } = this.ended;
    const back = () => this.comeBack();
    window.addEventListener('focus', back, { signal });
    window.addEventListener('online', back, { signal });
    window.addEventListener('pagehide', () => void this.engine.flush(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => (document.visibilityState === 'hidden' ? void this.engine.flush() : back()),
      { signal },
    );
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (!this.engine.hasUnsaved()) return;
        void this.engine.flush();
        event.preventDefault();
      },
      { signal },
    );
  }

  private comeBack(): void {
    this.recovering ??= this.catchUp().finally(() => {
      this.recovering = null;
    });
  }

  private async catchUp(): Promise<void> {
    await this.engine.refresh();
    if (this.ended.signal.aborted) return;
    const { holder, document, engine, transport, store } = this;
    await recoverAbandoned({ holder, document, engine, transport, store });
    await this.showLost();
  }

  private async lose(words: string): Promise<void> {
    await this.store.addLost(words);
    await this.showLost();
  }

  private async showLost(): Promise<void> {
    this.options.onLost(await this.store.lost());
  }
}
