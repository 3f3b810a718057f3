import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { schema } from '@/lib/richtext/schema';
import { applySteps } from '@/lib/richtext/steps';

/** What the server does with steps: compares the version, applies the steps, stores them as rows. */
export class StepServer {
  doc: Node;
  readonly rows: { step: unknown; client: string }[] = [];

  constructor(doc: Node) {
    this.doc = doc;
  }

  /** False if the sender has not received all rows yet. */
  accept(version: number, steps: unknown[], client: string): boolean {
    if (version !== this.rows.length) return false;
    this.doc = applySteps(this.doc, steps);
    this.rows.push(...steps.map((step) => ({ step, client })));
    return true;
  }
}

/** An editor in a browser: its changes are sent by `send`, those of others are received by `receive`. */
export class Writer {
  state: EditorState;
  private readonly server: StepServer;
  private readonly name: string;

  constructor(server: StepServer, name: string) {
    this.server = server;
    this.name = name;
    this.state = EditorState.create({ doc: server.doc, plugins: [collab({ clientID: name })] });
  }

  write(change: (transaction: Transaction) => void): void {
    const { tr } = this.state;
    change(tr);
    this.state = this.state.apply(tr);
  }

  receive(): void {
    const rows = this.server.rows.slice(getVersion(this.state));
    const steps = rows.map(({ step }) => Step.fromJSON(schema, step));
    const clients = rows.map(({ client }) => client);
    this.state = this.state.apply(receiveTransaction(this.state, steps, clients));
  }

  /** Sends what is not confirmed yet; receives the steps of others first, as a browser does. */
  send(): void {
    this.receive();
    const sendable = sendableSteps(this.state);
    if (!sendable) return;
    const steps = JSON.parse(JSON.stringify(sendable.steps));
    if (this.server.accept(sendable.version, steps, this.name)) this.receive();
  }
}
