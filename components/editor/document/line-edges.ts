import { joinTextblockForward } from '@tiptap/pm/commands';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { liftListItem } from '@tiptap/pm/schema-list';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canJoin } from '@tiptap/pm/transform';
import { closesDocument } from '@/lib/richtext/body-blocks';
import { inField } from './field-commands';

/** The line after this one; null after the last one of the body. The notes are no part of it. */
function nextLine($pos: ResolvedPos): Selection | null {
  const next = Selection.findFrom($pos.doc.resolve($pos.after()), 1, true);
  if (!next || next.from <= $pos.pos) return null;
  return closesDocument(next.$from.node(1)) && !closesDocument($pos.node(1)) ? null : next;
}

const isPointPart = ($pos: ResolvedPos) => $pos.node(-1).type.name === 'point' && $pos.index(-1) < 2;

/** Backspace at the start of a list item takes the item out of its list, and joins it to nothing above the list. */
export const leaveListBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { listItem } = state.schema.nodes;
  if (!listItem || !empty || $from.parentOffset > 0 || $from.node(-1)?.type !== listItem) return false;
  return $from.index(-1) === 0 && liftListItem(listItem)(state, dispatch);
};

const HOLDERS = ['bulletList', 'orderedList', 'blockquote'];

/** Where the last line of a list or a quote ends. */
function endOfLastLine(holder: Node, pos: number): number | null {
  const last = Selection.near(holder.resolve(holder.content.size), -1);
  return last.$head.parent.isTextblock ? pos + 1 + last.head : null;
}

/**
 * Backspace at the start of a line after a list or a quote joins its words to the last line of that, as in Word. Otherwise the line would become an item,
 * which the next Backspace takes out of the list again. A list that the line divided is one again.
 */
export const joinToHolderBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0 || inField($from)) return false;
  const start = $from.before();
  const holder = state.doc.resolve(start).nodeBefore;
  if (!holder || !HOLDERS.includes(holder.type.name)) return false;
  const end = endOfLastLine(holder, start - holder.nodeSize);
  if (end === null || !dispatch) return end !== null;
  const tr = state.tr.delete(start, $from.after()).insert(end, $from.parent.content);
  tr.setSelection(TextSelection.create(tr.doc, end));
  const divided = start + $from.parent.content.size;
  const isOne = holder.type.name !== 'blockquote' && tr.doc.resolve(divided).nodeAfter?.type === holder.type;
  dispatch((isOne && canJoin(tr.doc, divided) ? tr.join(divided) : tr).scrollIntoView());
  return true;
};

/** Deletes an empty line, with the list or quote that becomes empty; the caret goes to the next line. */
const deleteEmptyLine: Command = ({ selection: { $from }, tr }, dispatch) => {
  const next = nextLine($from);
  if ($from.parent.content.size > 0 || !next) return false;
  let depth = $from.depth;
  while (depth > 1 && $from.node(depth - 1).childCount === 1) depth -= 1;
  const [from, to] = [$from.before(depth), $from.after(depth)];
  const parent = $from.node(depth - 1);
  if (!parent.canReplace($from.index(depth - 1), $from.indexAfter(depth - 1))) return false;
  if (dispatch) {
    tr.delete(from, to);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(next.from)), 1)).scrollIntoView());
  }
  return true;
};

const isWork = ({ type }: Node) => type.name === 'bibliographyItem';

/** Whether two lines that follow one another stay two: a work is no part of a sentence beside its bibliography, and a point keeps its lead. */
function stayApart($line: ResolvedPos, next: Node): boolean {
  const isClosed = Array.from({ length: $line.depth }, (_, depth) => $line.node(depth)).some(
    ({ type }) => type.spec.isolating,
  );
  // Nothing leads out of a block that is closed in itself, such as a box.
  return next.type.name === 'pointLead' || (!isClosed && isWork($line.parent) !== isWork(next));
}

/** Backspace at the start of a line after a bibliography joins nothing to its last work: the caret goes there, and an empty line goes. */
export const leaveWorksBackward: Command = ({ selection: { $from, empty }, doc, tr }, dispatch) => {
  if (!empty || $from.parentOffset > 0 || isWork($from.parent) || $from.depth !== 1) return false;
  const start = $from.before();
  if (doc.resolve(start).nodeBefore?.type.name !== 'bibliography') return false;
  if ($from.parent.content.size === 0) tr.delete(start, $from.after());
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(start), -1)).scrollIntoView());
  return true;
};

/** Delete at the end of a line deletes the next one where nothing is written in it, and otherwise goes there. */
function goToNext({ doc, tr }: EditorState, next: Selection): Transaction {
  const { $from } = next;
  const isEmpty =
    $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0 && $from.depth === 1;
  return isEmpty
    ? tr.delete($from.before(), $from.after())
    : tr.setSelection(Selection.near(doc.resolve(next.from), 1));
}

/** Delete at the end of a line brings the words of the next line here, where the two do not stay apart. */
export const deleteAtLineEnd: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  const isAtEnd = empty && $from.parent.isTextblock && $from.parentOffset === $from.parent.content.size;
  if (!isAtEnd || inField($from) || isPointPart($from)) return false;
  const next = nextLine($from);
  if (!next || deleteEmptyLine(state, dispatch)) return true;
  const isBeside = next.$from.parent.isTextblock && stayApart($from, next.$from.parent);
  if (!isBeside) return joinTextblockForward(state, dispatch, view);
  dispatch?.(goToNext(state, next).scrollIntoView());
  return true;
};
