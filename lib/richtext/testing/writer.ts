import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { schema } from '@/lib/richtext/schema';
import { applySteps } from '@/lib/richtext/steps';

/** What the desk does with steps: compares the version, applies the steps, keeps them as rows. */
export class EntryForEditor {
  doc: Node;
  readonly rows: { step: unknown; client: string }[] = [];

  constructor(doc: Node) {
    this.doc = doc;
  }

  /** Refuses (false) a sender who has not seen all rows yet. */
  accept(version: number, steps: unknown[], client: string): boolean {
    if (version !== this.rows.length) return false;
    this.doc = applySteps(this.doc, steps);
    this.rows.push(...steps.map((step) => ({ step, client })));
    return true;
  }
}

/** An editor's browser at a desk: what is written goes out when sent, what others wrote comes in when received. */
export class Writer {
  state: EditorState;
  private readonly desk: EntryForEditor;
  private readonly name: string;

  constructor(desk: EntryForEditor, name: string) {
    this.desk = desk;
    this.name = name;
    this.state = EditorState.create({ doc: desk.doc, plugins: [collab({ clientID: name })] });
  }

  write(change: (transaction: Transaction) => void): void {
    const { tr } = this.state;
    change(tr);
    this.state = this.state.apply(tr);
  }

  receive(): void {
    const rows = this.desk.rows.slice(getVersion(this.state));
    const steps = rows.map(({ step }) => Step.fromJSON(schema, step));
    const clients = rows.map(({ client }) => client);
    this.state = this.state.apply(receiveTransaction(this.state, steps, clients));
  }

  /** Sends what is not confirmed yet; if the desk has moved on, receives first, as a browser does. */
  send(): void {
    this.receive();
    const sendable = sendableSteps(this.state);
    if (!sendable) return;
    const steps = JSON.parse(JSON.stringify(sendable.steps));
    if (this.desk.accept(sendable.version, steps, this.name)) this.receive();
  }
}
