import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { SavedStep } from '@/lib/entries/types';
import { lostText } from './inserted-text';
import type { SyncDocument } from './types';

/** The part of ProseMirror's EditorView that syncing needs; tests implement it without a browser. */
export interface StateView {
  readonly state: EditorState;
  dispatch(transaction: Transaction): void;
}

export function unconfirmedSteps(state: EditorState): readonly Step[] {
  return sendableSteps(state)?.steps ?? [];
}

/**
 * The document of an editor with the collab plugin. Rebasing drops a step when somebody else has deleted the text
 * around its position; `onLost` receives the text of dropped steps.
 */
export class EditorDocument implements SyncDocument {
  private readonly view: StateView;
  private readonly clientId: string;
  private readonly onLost: (text: string) => void;

  constructor(view: StateView, clientId: string, onLost: (text: string) => void) {
    this.view = view;
    this.clientId = clientId;
    this.onLost = onLost;
  }

  version(): number {
    return getVersion(this.view.state);
  }

  unconfirmed(): unknown[] {
    return unconfirmedSteps(this.view.state).map((step) => step.toJSON());
  }

  receive(saved: readonly SavedStep[]): void {
    const { state } = this.view;
    const firstOfOthers = saved.findIndex((step) => step.clientId !== this.clientId);
    const confirmed = firstOfOthers < 0 ? saved.length : firstOfOthers;
    const before = unconfirmedSteps(state).slice(confirmed);
    const steps = saved.map(({ step }) => Step.fromJSON(state.schema, step));
    const clientIds = saved.map((step) => step.clientId);
    this.view.dispatch(receiveTransaction(state, steps, clientIds, { mapSelectionBackward: true }));
    const lost = lostText(before, unconfirmedSteps(this.view.state));
    if (lost !== '') this.onLost(lost);
  }
}
