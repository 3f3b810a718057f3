import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping, Step } from '@tiptap/pm/transform';
import type { SavedStep } from '@/lib/entries/types';
import { unconfirmedSteps } from './editor-document';
import { insertedText, joinedText } from './inserted-text';

/** Steps of one tab that the server has not confirmed. */
export interface UnconfirmedSteps {
  /** Version of the stored document that the first step applies to. */
  version: number;
  clientId: string;
  steps: unknown[];
}

export interface Rebased {
  /** Applies the unconfirmed steps to the current document. */
  transaction: Transaction;
  /** Text of the steps that could not be applied; empty if all could. */
  lost: string;
}

/** How many of the unconfirmed steps the server had stored nevertheless: saved steps carry the tab's client id. */
function storedCount({ clientId }: UnconfirmedSteps, since: readonly SavedStep[]): number {
  const other = since.findIndex((step) => step.clientId !== clientId);
  return other < 0 ? since.length : other;
}

/**
 * Maps positions back through the inverted `unconfirmed` steps, then forward through the steps they are rebased over.
 */
function rebaseMapping(unconfirmed: readonly Step[], over: readonly Step[]): Mapping {
  const inverted = [...unconfirmed].reverse().map((step) => step.getMap().invert());
  return new Mapping([...inverted, ...over.map((step) => step.getMap())]);
}

/**
 * Rebases unconfirmed steps onto the current document. `since` holds every step that the server has stored after their
 * version, up to the version of the editor. Throws RangeError if the steps do not belong to this schema.
 */
export function rebaseUnconfirmed(
  state: EditorState,
  unconfirmed: UnconfirmedSteps,
  since: readonly SavedStep[],
): Rebased {
  const stored = storedCount(unconfirmed, since);
  const steps = unconfirmed.steps.slice(stored).map((step) => Step.fromJSON(state.schema, step));
  const over = since.slice(stored).map(({ step }) => Step.fromJSON(state.schema, step));
  const mapping = rebaseMapping(steps, [...over, ...unconfirmedSteps(state)]);
  const transaction = state.tr;
  const lost: Step[] = [];
  steps.forEach((step, index) => {
    const from = steps.length - index;
    const mapped = step.map(mapping.slice(from));
    if (mapped && !transaction.maybeStep(mapped).failed) mapping.appendMap(mapped.getMap(), from - 1);
    else if (insertedText(step) !== '') lost.push(step);
  });
  return { transaction, lost: joinedText(lost) };
}
