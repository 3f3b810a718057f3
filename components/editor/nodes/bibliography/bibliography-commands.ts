import { closeHistory } from '@tiptap/pm/history';
import type { Node, ResolvedPos, Schema } from '@tiptap/pm/model';
import { type Command, type EditorState, Selection, type Transaction } from '@tiptap/pm/state';

const inItem = ($pos: ResolvedPos) => $pos.parent.type.name === 'bibliographyItem';

function asLine(item: Node, name: string): Node {
  return item.type.schema.node(name, item.attrs, item.content);
}

const listOf = (schema: Schema, items: readonly Node[], attrs: Node['attrs'] | null) =>
  items.length > 0 ? [schema.node('bibliography', attrs, items)] : [];

/** The items from `first` up to, without, `end` become paragraphs; what stands before and after them stays a list. */
function takeOut(transaction: Transaction, $list: ResolvedPos, first: number, end: number): Transaction {
  const list = $list.nodeAfter;
  if (!list) return transaction;
  const { schema } = list.type;
  const { children } = list;
  const lines = children.slice(first, end).map((item) => asLine(item, 'paragraph'));
  const before = listOf(schema, children.slice(0, first), list.attrs);
  const after = listOf(schema, children.slice(end), first > 0 ? { ...list.attrs, id: null } : list.attrs);
  return transaction.replaceWith($list.pos, $list.pos + list.nodeSize, [...before, ...lines, ...after]);
}

/** Makes a paragraph of the item with the caret, which stays at its start. */
function leaveAt({ doc, selection: { $from }, tr }: EditorState): Transaction {
  const $list = doc.resolve($from.before(-1));
  const index = $from.index(-1);
  takeOut(tr, $list, index, index + 1);
  // Before the item stands the end of the list that is left there.
  const pos = index === 0 ? $list.pos + 1 : $from.before() + 2;
  return tr.setSelection(Selection.near(tr.doc.resolve(pos), 1));
}

/** Enter in an item in which nothing is written leaves the list, as in every list. */
export const enterInEmptyItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !inItem($from) || $from.parent.content.size > 0) return false;
  dispatch?.(leaveAt(state).scrollIntoView());
  return true;
};

/** Backspace at the start of the first item takes it out of the list. At the start of another one it joins it to the one before. */
export const backspaceInFirstItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !inItem($from) || $from.parentOffset > 0 || $from.index(-1) > 0) return false;
  dispatch?.(leaveAt(state).scrollIntoView());
  return true;
};

/** Whether the caret is in a bibliography. */
export const inBibliography = ({ selection: { $from } }: EditorState): boolean => inItem($from);

/** Makes paragraphs of the selected items. */
const itemsToParagraphs: Command = ({ doc, selection, tr }, dispatch) => {
  const { $from, $to } = selection;
  if (!inItem($from) || !inItem($to) || $from.before(-1) !== $to.before(-1)) return false;
  const [first, end] = [$from.index(-1), $to.index(-1) + 1];
  takeOut(tr, doc.resolve($from.before(-1)), first, end);
  const shift = first === 0 ? -1 : 1;
  const caret = Selection.near(tr.doc.resolve($from.pos + shift));
  dispatch?.(closeHistory(tr.setSelection(caret)).scrollIntoView());
  return true;
};

/** The lines of a block, each of which becomes an item; null for one that is no plain lines. */
function linesOf(block: Node): readonly Node[] | null {
  const { name } = block.type;
  if (name === 'paragraph' || name === 'heading') return [block];
  if (name === 'bibliography') return block.children;
  if (name !== 'bulletList' && name !== 'orderedList') return null;
  const items = block.children.map((item) => (item.childCount === 1 ? item.firstChild : null));
  return items.includes(null) ? null : items.flatMap((line) => line ?? []);
}

/** Makes a bibliography of the selected paragraphs or lists, or paragraphs of the selected items. */
export const toggleBibliography: Command = (state, dispatch, view) => {
  if (itemsToParagraphs(state, dispatch, view)) return true;
  const { doc, schema, selection, tr } = state;
  const range = selection.$from.blockRange(selection.$to, (node) => node.type === doc.type);
  if (range?.depth !== 0) return false;
  const lines = doc.children.slice(range.startIndex, range.endIndex).map(linesOf);
  if (lines.includes(null)) return false;
  const written = lines.flatMap((line) => line ?? []);
  const kept = written.length > 1 ? written.filter((line) => line.content.size > 0) : written;
  const items = kept.map((line) => {
    const { id, dir, lang } = line.attrs;
    return schema.node('bibliographyItem', { id, dir, lang }, line.content);
  });
  if (items.length === 0) return false;
  tr.replaceWith(range.start, range.end, listOf(schema, items, null));
  const end = tr.mapping.map(range.end);
  const caret = Selection.near(tr.doc.resolve(end), -1);
  dispatch?.(closeHistory(tr.setSelection(caret)).scrollIntoView());
  return true;
};
