import { Extension } from '@tiptap/core';
import { Mark, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const isAtom = (node: Node | null | undefined) => node?.isInline === true && !node.isText;

/** The nearest text of these nodes, the nearest of which is the first; with `inLine`, none past a line break. */
function nearestText(nodes: readonly Node[], inLine: boolean): Node | undefined {
  const end = inLine ? nodes.findIndex(({ type }) => type.name === 'hardBreak') : -1;
  return nodes.slice(0, end < 0 ? nodes.length : end).find(({ isText }) => isText);
}

/** The marks with which a text goes on. What ends with its words, such as a link, goes on only between two parts of it. */
function marksGoingOn(text: Node, other: Node | undefined): readonly Mark[] {
  return text.marks.filter((mark) => mark.type.spec.inclusive !== false || mark.isInSet(other?.marks ?? []));
}

/** The marks of text that is typed between these nodes, whatever stands nearer than text: as before it on its line, or else as behind it. */
function marksBetween(before: readonly Node[], after: readonly Node[]): readonly Mark[] {
  for (const inLine of [true, false]) {
    const one = nearestText(before, inLine);
    if (one) return marksGoingOn(one, nearestText(after, false));
    const other = nearestText(after, inLine);
    if (other) return marksGoingOn(other, nearestText(before, false));
  }
  return Mark.none;
}

/** Whether ProseMirror would take the marks of typed text from a node that is no text. */
function meetsAtom({ nodeBefore, nodeAfter }: ResolvedPos, isCaret: boolean): boolean {
  return isAtom(isCaret && nodeBefore ? nodeBefore : nodeAfter);
}

/** The marks of text that is typed here; null where ProseMirror takes them from text. */
function typedMarks($from: ResolvedPos, $to: ResolvedPos): readonly Mark[] | null {
  const empty = $from.pos === $to.pos;
  if (!$from.parent.inlineContent || !$from.sameParent($to) || !meetsAtom($from, empty)) return null;
  const nodes = $from.parent.children;
  const selected = nearestText(nodes.slice($from.index(), $to.indexAfter()), false);
  const before = nodes.slice(0, $from.index()).reverse();
  const after = nodes.slice($to.index());
  return selected && !empty ? marksGoingOn(selected, nearestText(after, false)) : marksBetween(before, after);
}

/** Stored marks belong to a caret. What is typed over a selection is given its marks here. */
function typeOverAtom(view: EditorView, from: number, to: number, text: string): boolean {
  const { state } = view;
  const { doc, selection } = state;
  const marks = from === to ? null : typedMarks(doc.resolve(from), doc.resolve(to));
  if (!marks || selection.from !== from || selection.to !== to) return false;
  view.dispatch(state.tr.setStoredMarks(marks).insertText(text, from, to).scrollIntoView());
  return true;
}

/**
 * Text that is typed beside the number of a note or a line break goes on as the words around it. ProseMirror takes the marks of a caret from
 * the node beside it, and these nodes have none, as they were inserted, pasted or stored.
 */
export const TypedMarks = Extension.create({
  name: 'typedMarks',
  // What else handles typed text goes first.
  priority: 10,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: { handleTextInput: typeOverAtom },
      appendTransaction: (transactions, _before, { selection: { $from, $to, empty }, storedMarks, tr }) => {
        // Stored marks would end what an input method is composing.
        const isComposing = transactions.some((one) => one.getMeta('composition') !== undefined);
        const marks = storedMarks || isComposing || !empty ? null : typedMarks($from, $to);
        return marks && !Mark.sameSet(marks, $from.marks()) ? tr.setStoredMarks(marks) : null;
      },
    }),
  ],
});
