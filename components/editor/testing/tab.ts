import { EditorState, TextSelection } from '@tiptap/pm/state';
import { collab } from 'prosemirror-collab';
import { EditorDocument, type StateView } from '@/components/editor/sync/editor-document';
import { SyncEngine } from '@/components/editor/sync/sync-engine';
import type { SaveState, StepStore } from '@/components/editor/sync/types';
import { parseDocument } from '@/lib/richtext/document';
import type { FakeServer } from './fake-server';
import { linesOf } from './writer';

/** Holds in memory what a real tab stores on the device. */
export class MemoryStore implements StepStore {
  isAvailable = true;
  stored: { version: number; steps: unknown[] } = { version: 0, steps: [] };
  store(steps: { version: number; steps: unknown[] }): void {
    this.stored = steps;
  }
}

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

  constructor(server: FakeServer, clientId: string) {
    this.clientId = clientId;
    const plugins = [collab({ version: server.version, clientID: clientId })];
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
