import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import type { SavedStep } from '@/lib/entries/types';
import { joinedText } from './inserted-text';
import { type BatchLimits, nextBatch, type SentStep } from './next-batch';
import { type ChangeJson, changeJson, isStoredByOrigin, storedAs } from './numbered-change';
import type { Rebased } from './rebase-unconfirmed';
import type { SyncDocument } from './types';
import {
  confirmTransaction,
  originsTransaction,
  othersTransaction,
  type StoredChanges,
  unconfirmedOf,
  withoutTransaction,
} from './unconfirmed-changes';

/** The part of ProseMirror's EditorView that syncing needs; tests implement it without a browser. */
export interface StateView {
  readonly state: EditorState;
  dispatch(transaction: Transaction): void;
}

export function unconfirmedSteps(state: EditorState): readonly Step[] {
  return unconfirmedOf(state).changes.map(({ step }) => step);
}

/** Saved steps in runs that are all this tab's or all others'. */
function runsOf(saved: readonly SavedStep[], clientId: string): SavedStep[][] {
  const runs: SavedStep[][] = [];
  for (const step of saved) {
    const isOwn = step.clientId === clientId;
    const run = runs.at(-1);
    if (run && (run[0]?.clientId === clientId) === isOwn) run.push(step);
    else runs.push([step]);
  }
  return runs;
}

/**
 * The document of an editor that tracks its unconfirmed changes. Rebasing drops a change when somebody else has deleted
 * the text around its position; `onLost` receives the text of dropped changes.
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
    return unconfirmedOf(this.view.state).version;
  }

  hasUnconfirmed(): boolean {
    return unconfirmedOf(this.view.state).changes.length > 0;
  }

  unconfirmed(): ChangeJson[] {
    return unconfirmedOf(this.view.state).changes.map(changeJson);
  }

  get lastSequence(): number {
    return unconfirmedOf(this.view.state).lastSequence;
  }

  nextBatch(limits: BatchLimits): { steps: SentStep[]; isLast: boolean } {
    const { changes, lastSequence } = unconfirmedOf(this.view.state);
    const steps = nextBatch(changes, limits);
    return { steps, isLast: (steps.at(-1)?.last ?? lastSequence) >= lastSequence };
  }

  confirm(steps: number, sequence: number): void {
    this.view.dispatch(confirmTransaction(this.view.state, steps, sequence));
  }

  receive(saved: readonly SavedStep[]): void {
    const { schema } = this.view.state;
    // Before anything changes, because one of them may not belong to this page's schema.
    const runs = runsOf(saved, this.clientId).map((run) => ({
      run,
      steps: run.map(({ step }) => Step.fromJSON(schema, step)),
    }));
    for (const { run, steps } of runs) {
      const last = run.at(-1);
      if (last?.clientId === this.clientId) this.confirm(run.length, last.sequence ?? 0);
      else this.receiveOthers(steps, this.adoptedIn(run, steps));
    }
  }

  adopt({ transaction, origins }: Pick<Rebased, 'transaction' | 'origins'>): void {
    if (!transaction.docChanged) return;
    const { lastSequence } = unconfirmedOf(this.view.state);
    this.view.dispatch(transaction);
    this.view.dispatch(originsTransaction(this.view.state, lastSequence, origins));
  }

  /** The changes that the closed tab of a run has stored itself. */
  private adoptedIn(run: readonly SavedStep[], steps: readonly Step[]): StoredChanges {
    const { changes } = unconfirmedOf(this.view.state);
    const log = run.map((saved, index) => ({ ...saved, step: steps[index] as Step }));
    const adopted = changes.filter((change) => isStoredByOrigin(change, run));
    return new Map(adopted.map((change) => [change.last, storedAs(change, log)]));
  }

  private receiveOthers(steps: readonly Step[], stored: StoredChanges): void {
    this.rebase((state) => othersTransaction(state, steps, stored), this.onLost, stored);
  }

  setAside({ first, last }: { first: number; last: number }): string {
    let text = '';
    this.rebase(
      (state) => withoutTransaction(state, first, last),
      (lost) => {
        text = lost;
      },
    );
    return text;
  }

  private rebase(
    change: (state: EditorState) => Transaction,
    onLost: (text: string) => void,
    stored: StoredChanges = new Map(),
  ): void {
    const before = unconfirmedOf(this.view.state).changes.filter(({ last }) => !stored.has(last));
    this.view.dispatch(change(this.view.state));
    const after = new Set(unconfirmedOf(this.view.state).changes.map(({ last }) => last));
    const lost = joinedText(before.filter(({ last }) => !after.has(last)).map(({ step }) => step));
    if (lost !== '') onLost(lost);
  }
}
