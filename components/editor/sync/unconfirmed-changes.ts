import type { Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep, type Step, Transform } from '@tiptap/pm/transform';
import { movedStep, sameBeginning } from './closing-block-changes';
import {
  type Move,
  mappedCaret,
  mappingFor,
  moveOf,
  movesIn,
  takenBack,
  takenBy,
  withWhatWasTaken,
} from './follow-moves';
import { afterStored, mirrored, type NumberedChange, numbered, type Origin } from './numbered-change';

/** A change in the document of an editor. */
interface Change extends NumberedChange {
  inverted: Step;
}

/** Numbers of changes that are among stored steps, and the index of the step that each is; -1 if it is a part of one. */
export type StoredChanges = ReadonlyMap<number, number>;

interface Unconfirmed {
  /** Version of the stored document that the first change applies to. */
  version: number;
  changes: readonly Change[];
  lastSequence: number;
}

const key = new PluginKey<Unconfirmed>('unconfirmedChanges');

export function unconfirmedOf(state: EditorState): Unconfirmed {
  const found = key.getState(state);
  if (!found) throw new Error('the editor does not track unconfirmed changes');
  return found;
}

function withOwnSteps(present: Unconfirmed, { steps, docs }: Transaction): Unconfirmed {
  let { lastSequence } = present;
  const added = steps.map((step, index): Change => {
    const change = numbered(step, lastSequence);
    lastSequence = change.last;
    return { ...change, inverted: step.invert(docs[index] as Node) };
  });
  return { ...present, changes: [...present.changes, ...added], lastSequence };
}

/**
 * Tracks the changes that the server has not stored, from this version of the stored document on. prosemirror-collab does the
 * same for steps that are sent one by one; here they are merged or divided before they are sent, and one of them can be set aside.
 */
export function unconfirmedChanges(version: number): Plugin {
  return new Plugin<Unconfirmed>({
    key,
    state: {
      init: () => ({ version, changes: [], lastSequence: 0 }),
      apply(transaction, present) {
        const next: Unconfirmed | undefined = transaction.getMeta(key);
        if (next) return next;
        return transaction.docChanged ? withOwnSteps(present, transaction) : present;
      },
    },
    // The undo history keeps one item for every step, so that it can be rebased too.
    historyPreserveItems: true,
  });
}

/** The change without its stored parts, which must be the document's first ones. */
function partlyConfirmed(doc: Node, changes: readonly Change[], sequence: number): Change[] {
  const [change, ...later] = changes;
  const left = change && change.first <= sequence ? afterStored(change, sequence) : null;
  if (!change || !left) return [...changes];
  const transform = new Transform(doc);
  for (const { inverted } of [...changes].reverse()) transform.step(inverted);
  for (const step of left.stored) transform.step(step);
  return [{ ...left.rest, inverted: left.rest.step.invert(transform.doc) }, ...later];
}

/** The state after the server has stored `steps` steps of this tab, the last of them with this number. */
export function confirmTransaction(state: EditorState, steps: number, sequence: number): Transaction {
  const { version, changes, lastSequence } = unconfirmedOf(state);
  const rest = changes.filter(({ last }) => last > sequence);
  const next: Unconfirmed = {
    version: version + steps,
    changes: partlyConfirmed(state.doc, rest, sequence),
    lastSequence,
  };
  return state.tr.setMeta(key, next);
}

/** The state in which the changes after this number come from there. */
export function originsTransaction(
  state: EditorState,
  after: number,
  origins: readonly (readonly Origin[])[],
): Transaction {
  const present = unconfirmedOf(state);
  const from = present.changes.findIndex(({ first }) => first > after);
  const changes = present.changes.map((change, index): Change => {
    const of = from < 0 ? undefined : origins[index - from];
    return of ? { ...change, origins: of } : change;
  });
  return state.tr.setMeta(key, { ...present, changes });
}

/**
 * Undoes changes, applies other steps, and applies the changes again as far as they can be, without those that are among the other steps:
 * `stored` has their numbers and which step each is, -1 if it is a part of one.
 */
function rebased(
  transaction: Transaction,
  changes: readonly Change[],
  over: readonly Step[],
  stored: StoredChanges = new Map(),
): { changes: Change[]; moves: Move[] } {
  const moves = applyOthers(transaction, changes, over);
  const result: Change[] = [];
  let last: Taken | null = null;
  changes.forEach((change, index) => {
    const undone = changes.length - index;
    const found = stored.get(change.last);
    if (found !== undefined) {
      if (found >= 0) mirrored(transaction.mapping).setMirror(undone - 1, changes.length + found);
      return;
    }
    const same = sameBeginning(change.step, over);
    if (same >= 0) {
      mirrored(transaction.mapping).setMirror(undone - 1, changes.length + same);
      return;
    }
    const mapping = mappingFor(change.step, { mapping: transaction.mapping, begin: undone, moves });
    const mapped = movedStep(change.step, mapping, transaction.doc);
    const step = mapped && withWhatWasTaken(mapped, last?.before ?? null, last?.now ?? null);
    const move = last && step ? moveOf(last.step, last.now, step, transaction.steps.length - 1) : null;
    last = step && { step, before: removedBy(change), now: takenBy(step, transaction.doc) };
    if (!step || transaction.maybeStep(step).failed) return;
    if (move) moves.push(move);
    mirrored(transaction.mapping).setMirror(undone - 1, transaction.steps.length - 1);
    result.push({ ...change, step, inverted: step.invert(transaction.docs.at(-1) as Node) });
  });
  return { changes: result, moves };
}

/** What the change before has taken out of the text: as it was when the change was made, and as it is now. */
interface Taken {
  step: Step;
  before: Slice | null;
  now: Slice | null;
}

const removedBy = ({ inverted }: Change) => (inverted instanceof ReplaceStep ? inverted.slice : null);

/** Undoes the changes and applies the steps of others. Returns the blocks that this moves. */
function applyOthers(transaction: Transaction, changes: readonly Change[], over: readonly Step[]): Move[] {
  const own = changes.flatMap((change, index) => {
    const at = changes.length - 2 - index;
    const move = moveOf(change.step, removedBy(change), changes[index + 1]?.step, 0);
    return move ? takenBack(move, at) : [];
  });
  for (const { inverted } of [...changes].reverse()) transaction.step(inverted);
  for (const step of over) transaction.step(step);
  return [...own.reverse(), ...movesIn(over, transaction.docs.slice(changes.length), changes.length)];
}

/** The caret stays before words that somebody else inserts where it is, and goes along with a block that is moved. */
function keepCaret(
  transaction: Transaction,
  { selection }: EditorState,
  moves: readonly Move[],
): Transaction {
  if (!(selection instanceof TextSelection)) return transaction;
  const rebase = { mapping: transaction.mapping, begin: 0, moves };
  const at = (position: number) => transaction.doc.resolve(mappedCaret(position, rebase));
  return transaction.setSelection(TextSelection.between(at(selection.anchor), at(selection.head), -1));
}

interface Rebase {
  kept: readonly Change[];
  moved: readonly Change[];
  over: readonly Step[];
  steps: number;
  /** The changes that are among the steps. */
  stored?: StoredChanges;
}

function rebaseTransaction(state: EditorState, { kept, moved, over, steps, stored }: Rebase): Transaction {
  const { version, lastSequence } = unconfirmedOf(state);
  const transaction = state.tr;
  const { changes, moves } = rebased(transaction, moved, over, stored);
  const next: Unconfirmed = { version: version + steps, changes: [...kept, ...changes], lastSequence };
  return keepCaret(transaction, state, moves)
    .setMeta('rebased', moved.length)
    .setMeta('addToHistory', false)
    .setMeta(key, next);
}

/** The state after steps that others have stored. The changes in `stored` are among them. */
export function othersTransaction(
  state: EditorState,
  steps: readonly Step[],
  stored: StoredChanges,
): Transaction {
  const { changes } = unconfirmedOf(state);
  return rebaseTransaction(state, { kept: [], moved: changes, over: steps, steps: steps.length, stored });
}

/** The state as if the changes with these numbers had not been made. What stands on them goes too. */
export function withoutTransaction(state: EditorState, first: number, last: number): Transaction {
  const { changes } = unconfirmedOf(state);
  const from = changes.findIndex((change) => change.last >= first);
  const found = changes.findIndex((change) => change.first > last);
  const to = found < 0 ? changes.length : found;
  const over = changes
    .slice(from, to)
    .map(({ inverted }) => inverted)
    .reverse();
  return rebaseTransaction(state, { kept: changes.slice(0, from), moved: changes.slice(to), over, steps: 0 });
}
