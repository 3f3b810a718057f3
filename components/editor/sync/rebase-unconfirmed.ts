import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping, Step } from '@tiptap/pm/transform';
import type { SavedStep } from '@/lib/entries/types';
import { movedStep, sameBeginning } from './closing-block-changes';
import { unconfirmedSteps } from './editor-document';
import { insertedText, joinedText } from './inserted-text';
import {
  afterStored,
  type ChangeJson,
  inParts,
  isStoredByOrigin,
  mirrored,
  type NumberedChange,
  type Origin,
  storedAs,
} from './numbered-change';

/** Changes of one tab that the server has not confirmed. */
export interface UnconfirmedChanges {
  /** Version of the stored document that the first change applies to. */
  version: number;
  clientId: string;
  changes: ChangeJson[];
}

/** A stored step of the log. */
interface LoggedStep extends Omit<SavedStep, 'step'> {
  step: Step;
}

export interface Rebased {
  /** Applies the unconfirmed changes to the current document. */
  transaction: Transaction;
  /** For each step of the transaction, where the change comes from. */
  origins: Origin[][];
  /** Text of the changes that could not be applied; empty if all could. */
  lost: string;
}

/**
 * Maps positions back through the inverted `unconfirmed` steps, then forward through the steps they are rebased over.
 */
function rebaseMapping(unconfirmed: readonly NumberedChange[], over: readonly Step[]): Mapping {
  const inverted = [...unconfirmed].reverse().map(({ step }) => step.getMap().invert());
  return new Mapping([...inverted, ...over.map((step) => step.getMap())]);
}

/** The changes without those that are stored. */
function withoutStored(changes: readonly NumberedChange[], sequence: number): NumberedChange[] {
  return changes.flatMap((change) => {
    if (change.first > sequence) return [change];
    const left = afterStored(change, sequence);
    return left ? [left.rest] : [];
  });
}

/** The changes as the tab had them after it had received a step of somebody else. */
function movedOver(changes: readonly NumberedChange[], over: Step): NumberedChange[] {
  const mapping = rebaseMapping(changes, [over]);
  return changes.flatMap((change, index) => {
    const from = changes.length - index;
    if (sameBeginning(change.step, [over]) >= 0) {
      mirrored(mapping).setMirror(from - 1, changes.length);
      return [];
    }
    const step = change.step.map(mapping.slice(from));
    if (step) mapping.appendMap(step.getMap(), from - 1);
    return step ? [{ ...change, step }] : [];
  });
}

/**
 * Rebases unconfirmed changes onto the current document. `since` holds every step that the server has stored after their
 * version, up to the version of the editor. The tab's own steps among them are found by their numbers, because it may have
 * received steps of others, and sent more, after it had last stored its changes on the device. Throws RangeError if the
 * steps do not belong to this schema.
 */
export function rebaseUnconfirmed(
  state: EditorState,
  unconfirmed: UnconfirmedChanges,
  since: readonly SavedStep[],
): Rebased {
  const log = since.map((saved) => ({ ...saved, step: Step.fromJSON(state.schema, saved.step) }));
  const lastOwn = log.findLastIndex(({ clientId }) => clientId === unconfirmed.clientId);
  let changes = unconfirmed.changes.flatMap((change) =>
    inParts({ ...change, step: Step.fromJSON(state.schema, change.step) }),
  );
  // The tab had dropped, and shown to its writer, what could not be moved over these steps of others.
  for (const { clientId, step, sequence } of log.slice(0, lastOwn + 1)) {
    const isOwn = clientId === unconfirmed.clientId;
    changes = isOwn ? withoutStored(changes, sequence ?? changes[0]?.last ?? 0) : movedOver(changes, step);
  }
  const later = log.slice(lastOwn + 1);
  const { transaction, numbered, lost } = applied(state, changes, later);
  const { clientId } = unconfirmed;
  const origins = numbered.map(({ last, origins: earlier = [] }) => [...earlier, { clientId, number: last }]);
  return { transaction, origins, lost };
}

/** Applies the changes after the later steps. What an earlier tab has stored itself is among these. */
function applied(state: EditorState, changes: readonly NumberedChange[], later: readonly LoggedStep[]) {
  const over = [...later.map(({ step }) => step), ...unconfirmedSteps(state)];
  const mapping = rebaseMapping(changes, over);
  const transaction = state.tr;
  const numbered: NumberedChange[] = [];
  const lost: Step[] = [];
  changes.forEach((change, index) => {
    const { step } = change;
    const from = changes.length - index;
    const found = storedAs(change, later);
    if (found >= 0) mirrored(mapping).setMirror(from - 1, changes.length + found);
    if (isStoredByOrigin(change, later)) return;
    const same = sameBeginning(step, over);
    if (same >= 0) {
      mirrored(mapping).setMirror(from - 1, changes.length + same);
      return;
    }
    const mapped = movedStep(step, mapping.slice(from), transaction.doc);
    if (mapped && !transaction.maybeStep(mapped).failed) {
      mapping.appendMap(mapped.getMap(), from - 1);
      numbered.push(change);
    } else if (insertedText(step) !== '') lost.push(step);
  });
  return { transaction, numbered, lost: joinedText(lost) };
}
