import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Step } from '@tiptap/pm/transform';
import type { SavedStep } from '@/lib/entries/types';
import { joinedText } from './inserted-text';
import { type BatchLimits, nextBatch, type SentStep } from './next-batch';
import { type ChangeJson, changeJson } from './numbered-change';
import type { Rebased } from './rebase-unconfirmed';
import type { SyncDocument } from './types';
import {
  confirmTransaction,
  othersTransaction,
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

/** Saved steps in runs that are all of one of these tabs, or all of others. */
function runsOf(saved: readonly SavedStep[], tabs: readonly string[]): SavedStep[][] {
  const tabOf = (step: SavedStep | undefined) => tabs.find((tab) => tab === step?.clientId);
  const runs: SavedStep[][] = [];
  for (const step of saved) {
    const run = runs.at(-1);
    if (run && tabOf(run[0]) === tabOf(step)) run.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** The numbers of a change that was taken over: in the closed tab, and in this one. */
interface Adopted {
  there: number;
  here: number;
}

/**
 * The document of an editor that tracks its unconfirmed changes. Rebasing drops a change when somebody else has deleted
 * the text around its position; `onLost` receives the text of dropped changes.
 */
export class EditorDocument implements SyncDocument {
  private readonly view: StateView;
  private readonly clientId: string;
  private readonly onLost: (text: string) => void;
  /** By the ids of closed tabs. */
  private readonly adopted = new Map<string, Adopted[]>();

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
    const runs = runsOf(saved, [this.clientId, ...this.adopted.keys()]).map((run) => ({
      run,
      steps: run.map(({ step }) => Step.fromJSON(schema, step)),
    }));
    for (const { run, steps } of runs) {
      const last = run.at(-1);
      if (last?.clientId === this.clientId) this.confirm(run.length, last.sequence ?? 0);
      else this.receiveOthers(steps, this.adoptedIn(run));
    }
  }

  adopt(clientId: string, { transaction, numbers }: Pick<Rebased, 'transaction' | 'numbers'>): void {
    const { lastSequence } = unconfirmedOf(this.view.state);
    if (transaction.docChanged) this.view.dispatch(transaction);
    const added = unconfirmedOf(this.view.state).changes.filter(({ first }) => first > lastSequence);
    const pairs = numbers.map((there, index): Adopted => ({ there, here: added[index]?.last ?? 0 }));
    this.adopted.set(clientId, pairs);
  }

  /** The numbers of changes here that a closed tab has stored itself, because its last request arrived after they were taken over. */
  private adoptedIn(run: readonly SavedStep[]): Set<number> {
    const { clientId = '', sequence } = run.at(-1) ?? {};
    const pairs = this.adopted.get(clientId) ?? [];
    // Steps of the previous build have no number; each is one change.
    const isStored = ({ there }: Adopted, index: number) =>
      sequence ? there <= sequence : index < run.length;
    return new Set(pairs.filter(isStored).map(({ here }) => here));
  }

  private receiveOthers(steps: readonly Step[], stored: ReadonlySet<number>): void {
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
    stored: ReadonlySet<number> = new Set(),
  ): void {
    const before = unconfirmedOf(this.view.state).changes.filter(({ last }) => !stored.has(last));
    this.view.dispatch(change(this.view.state));
    const after = new Set(unconfirmedOf(this.view.state).changes.map(({ last }) => last));
    const lost = joinedText(before.filter(({ last }) => !after.has(last)).map(({ step }) => step));
    if (lost !== '') onLost(lost);
  }
}
