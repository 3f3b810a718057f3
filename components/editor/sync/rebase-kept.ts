import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping, Step } from '@tiptap/pm/transform';
import type { SavedStep } from '@/lib/entries/types';
import { unconfirmedSteps } from './editor-document';
import { insertedText, wordsOf } from './inserted-text';

/** Steps that were not confirmed when their tab went away. */
export interface KeptSteps {
  /** The version they stand on. */
  version: number;
  clientId: string;
  steps: unknown[];
}

export interface Rebased {
  /** Adds what was kept to the document as it is now. */
  transaction: Transaction;
  /** Words that found no place in it any more; empty when everything did. */
  lost: string;
}

/** How many of the kept steps did arrive: the server knows them by the tab that made them. */
function arrived({ clientId }: KeptSteps, since: readonly SavedStep[]): number {
  const other = since.findIndex((step) => step.clientId !== clientId);
  return other < 0 ? since.length : other;
}

/** The positions of a step before any of these steps, seen from after all the others: back through the kept, forth through the rest. */
function mappingOver(kept: readonly Step[], over: readonly Step[]): Mapping {
  const back = [...kept].reverse().map((step) => step.getMap().invert());
  return new Mapping([...back, ...over.map((step) => step.getMap())]);
}

/**
 * Moves kept steps onto the document as it is now. `since` is everything that the server has stored after their
 * version, up to the editor's. Throws RangeError if the steps do not belong to this schema.
 */
export function rebaseKept(state: EditorState, kept: KeptSteps, since: readonly SavedStep[]): Rebased {
  const done = arrived(kept, since);
  const steps = kept.steps.slice(done).map((step) => Step.fromJSON(state.schema, step));
  const over = since.slice(done).map(({ step }) => Step.fromJSON(state.schema, step));
  const mapping = mappingOver(steps, [...over, ...unconfirmedSteps(state)]);
  const transaction = state.tr;
  const lost: Step[] = [];
  steps.forEach((step, index) => {
    const from = steps.length - index;
    const moved = step.map(mapping.slice(from));
    if (moved && !transaction.maybeStep(moved).failed) mapping.appendMap(moved.getMap(), from - 1);
    else if (insertedText(step) !== '') lost.push(step);
  });
  return { transaction, lost: wordsOf(lost) };
}
