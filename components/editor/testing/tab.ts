import { EditorState, type Plugin, TextSelection } from '@tiptap/pm/state';
import { EditorDocument, type StateView } from '@/components/editor/sync/editor-document';
import { SyncEngine } from '@/components/editor/sync/sync-engine';
import type { AsideText, KeptChanges, SaveState, StepStore } from '@/components/editor/sync/types';
import { unconfirmedChanges, unconfirmedOf } from '@/components/editor/sync/unconfirmed-changes';
import { parseDocument } from '@/lib/richtext/document';
import type { FakeServer } from './fake-server';
import { linesOf } from './writer';

/** Holds in memory what a real tab stores on the device. */
export class MemoryStore implements StepStore {
  isAvailable = true;
  /** What the device held after each time that something was stored. */
  readonly moments: { kept: KeptChanges; asides: readonly AsideText[] }[] = [];

  get stored(): KeptChanges {
    return this.moments.at(-1)?.kept ?? { version: 0, changes: [] };
  }

  get asides(): readonly AsideText[] {
    return this.moments.at(-1)?.asides ?? [];
  }

  store(kept: KeptChanges, aside?: AsideText): void {
    this.moments.push({ kept, asides: aside ? [...this.asides, aside] : this.asides });
  }
}

/** A stored text and how a tab saves it. */
export type OpenText = Pick<FakeServer, 'version' | 'document' | 'transport'>;

/** One browser tab with an open piece, simulated without a browser. */
export class Tab {
  readonly stepStore = new MemoryStore();
  readonly states: SaveState[] = [];
  readonly lost: string[] = [];
  readonly view: StateView;
  readonly document: EditorDocument;
  readonly engine: SyncEngine;
  readonly clientId: string;
  private current: EditorState;

  constructor(server: OpenText, clientId: string, more: Plugin[] = []) {
    this.clientId = clientId;
    const plugins = [unconfirmedChanges(server.version), ...more];
    this.current = EditorState.create({ doc: parseDocument(server.document), plugins });
    const tab = this;
    this.view = {
      get state() {
        return tab.current;
      },
      dispatch: (transaction) => {
        this.current = this.current.apply(transaction);
        if (transaction.docChanged && this.engine.hasUnsaved()) this.engine.changed();
      },
    };
    this.document = new EditorDocument(this.view, clientId, (text) => this.lost.push(text));
    this.engine = new SyncEngine({
      document: this.document,
      transport: server.transport,
      stepStore: this.stepStore,
      clientId,
      onState: (state) => this.states.push(state),
    });
  }

  /** Types at the end of a block of the document (3 is the first of the body). */
  type(text: string, block = 3): this {
    let end = 0;
    for (let index = 0; index <= block; index += 1) end += this.current.doc.child(index).nodeSize;
    for (const character of text) {
      this.view.dispatch(this.current.tr.insertText(character, end - 1));
      end += character.length;
    }
    return this;
  }

  /** Inserts words at the end of a block as one change. */
  insert(words: string, block: number): this {
    let end = 0;
    for (let index = 0; index <= block; index += 1) end += this.current.doc.child(index).nodeSize;
    this.view.dispatch(this.current.tr.insertText(words, end - 1));
    return this;
  }

  /** The number of the tab's latest change. */
  get lastSequence(): number {
    return unconfirmedOf(this.current).lastSequence;
  }

  /** Types single letters into two blocks in turn, so that no two of them can be sent as one step. */
  typeScattered(letters: number): this {
    for (let index = 0; index < letters; index += 1) this.type('x', 3 + (index % 2));
    return this;
  }

  removeBlock(block: number): this {
    let start = 0;
    for (let index = 0; index < block; index += 1) start += this.current.doc.child(index).nodeSize;
    this.view.dispatch(this.current.tr.delete(start, start + this.current.doc.child(block).nodeSize));
    return this;
  }

  caretAt(pos: number): this {
    this.current = this.current.apply(
      this.current.tr.setSelection(TextSelection.create(this.current.doc, pos)),
    );
    return this;
  }

  get body(): string[] {
    return linesOf(this.current.doc).slice(3);
  }

  get state(): SaveState['kind'] | undefined {
    return this.states.at(-1)?.kind;
  }
}
