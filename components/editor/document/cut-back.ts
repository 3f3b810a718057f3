import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { type Step, StepMap } from '@tiptap/pm/transform';

interface Range {
  from: number;
  to: number;
}

/** What was cut last. */
interface Cut {
  /** Id of the copy that the clipboard has of it. */
  copy: string;
  /** The steps that bring the document back that was there, in their order. */
  steps: readonly Step[];
  /** What they change of the document, which is as the cut left it. */
  span: Range;
  /** The caret after the cut, and after what is pasted back. */
  caret: number;
  end: number;
}

const key = new PluginKey<Cut | null>('cutBack');

/** The smallest range that holds all of these; nothing is after everything. */
const around = (ranges: readonly Range[]): Range => ({
  from: Math.min(...ranges.map(({ from }) => from)),
  to: Math.max(...ranges.map(({ to }) => to)),
});

/** What a transaction changes, in the document before it or in the one after it. */
function changed({ mapping }: Transaction, when: 'before' | 'after'): Range {
  const ranges: Range[] = [];
  mapping.maps.forEach((map, index) => {
    const back = mapping.slice(0, index).invert();
    const on = mapping.slice(index + 1);
    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      if (when === 'before') ranges.push({ from: back.map(oldFrom, -1), to: back.map(oldTo, 1) });
      else ranges.push({ from: on.map(newFrom, -1), to: on.map(newTo, 1) });
    });
  });
  return around(ranges);
}

function inverted({ steps, docs }: Transaction): Step[] {
  return steps.flatMap((step, index) => (docs[index] ? [step.invert(docs[index])] : [])).reverse();
}

/** What follows from the cut by itself comes back with it, such as the note of a number that was cut. */
function withConsequence(cut: Cut, transaction: Transaction): Cut {
  const { mapping } = transaction;
  const span = { from: mapping.map(cut.span.from, -1), to: mapping.map(cut.span.to, 1) };
  return {
    ...cut,
    steps: [...inverted(transaction), ...cut.steps],
    span: around([span, changed(transaction, 'after')]),
    caret: mapping.map(cut.caret),
  };
}

/** What is written before the spot of the cut moves it, and what is written there ends it. */
function moved(cut: Cut, transaction: Transaction): Cut | null {
  const { from, to } = changed(transaction, 'before');
  if (from > cut.span.to) return cut;
  if (to >= cut.span.from) return null;
  const by = transaction.doc.content.size - transaction.before.content.size;
  const steps = cut.steps.flatMap((step) => step.map(StepMap.offset(by)) ?? []);
  const span = { from: cut.span.from + by, to: cut.span.to + by };
  return { ...cut, steps, span, caret: cut.caret + by, end: cut.end + by };
}

function nextCut(transaction: Transaction, cut: Cut | null, before: EditorState, copy: string): Cut | null {
  const root: Transaction = transaction.getMeta('appendedTransaction') ?? transaction;
  const isOfCut = root.getMeta('uiEvent') === 'cut';
  // A cut from the end of one line to the start of the next may change nothing.
  if (isOfCut && root === transaction) {
    const caret = transaction.selection.head;
    const span = around([changed(transaction, 'after'), { from: caret, to: caret }]);
    return { copy, steps: inverted(transaction), span, caret, end: before.selection.to };
  }
  if (!cut || !transaction.docChanged) return cut;
  return isOfCut ? withConsequence(cut, transaction) : moved(cut, transaction);
}

/**
 * What was cut and is pasted back where it came from gives the document that was there; null for everything else. The words alone do
 * not say it: a cut that begins or ends inside a list or a quote leaves lines in one that have to part again as they were.
 */
export function pastedBack(state: EditorState, copy: string): Transaction | null {
  const cut = key.getState(state);
  const { empty, head } = state.selection;
  if (!cut || cut.copy !== copy || !empty || head !== cut.caret) return null;
  const transaction = state.tr;
  for (const step of cut.steps) if (transaction.maybeStep(step).failed) return null;
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(cut.end), -1));
}

/** Remembers what was cut last while the spot that it came from is as it was left. `copyNow` is the id of the copy on the clipboard. */
export const cutBack = (copyNow: () => string): Plugin =>
  new Plugin<Cut | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, cut, before) => nextCut(transaction, cut, before, copyNow()),
    },
  });
