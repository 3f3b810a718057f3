import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { SavedStep } from '@/lib/entries/types';
import { lostWords } from './inserted-text';
import type { SyncDocument } from './types';

/** Whatever holds the document: the editor on the page, or a bare state in a test. */
export interface Holder {
  readonly state: EditorState;
  dispatch(transaction: Transaction): void;
}

export function unconfirmedSteps(state: EditorState): readonly Step[] {
  return sendableSteps(state)?.steps ?? [];
}

/**
 * The document of an editor with the collab plugin. Rebasing drops a step whose place somebody else has deleted;
 * `onLost` receives the words of it, so that they are not gone with it.
 */
export class EditorDocument implements SyncDocument {
  private readonly holder: Holder;
  private readonly clientId: string;
  private readonly onLost: (words: string) => void;

  constructor(holder: Holder, clientId: string, onLost: (words: string) => void) {
    this.holder = holder;
    this.clientId = clientId;
    this.onLost = onLost;
  }

  version(): number {
    return getVersion(this.holder.state);
  }

  unconfirmed(): unknown[] {
    return unconfirmedSteps(this.holder.state).map((step) => step.toJSON());
  }

  receive(saved: readonly SavedStep[]): void {
    const { state } = this.holder;
    const firstOfOthers = saved.findIndex((step) => step.clientId !== this.clientId);
    const own = firstOfOthers < 0 ? saved.length : firstOfOthers;
    const before = unconfirmedSteps(state).slice(own);
    const steps = saved.map(({ step }) => Step.fromJSON(state.schema, step));
    const clientIds = saved.map((step) => step.clientId);
    this.holder.dispatch(receiveTransaction(state, steps, clientIds, { mapSelectionBackward: true }));
    const lost = lostWords(before, unconfirmedSteps(this.holder.state));
    if (lost !== '') this.onLost(lost);
  }
}
