import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep } from '@tiptap/pm/transform';
import { isBlank } from '@/lib/richtext/clean-text';

interface Box {
  node: Node;
  pos: number;
}

function boxAround($pos: ResolvedPos): Box | null {
  for (let { depth } = $pos; depth > 0; depth -= 1) {
    if ($pos.node(depth).type.name === 'infoBox') return { node: $pos.node(depth), pos: $pos.before(depth) };
  }
  return null;
}

/** The title becomes a line unless it is blank, and what is in the box stays where it is, so that others go on writing in it. */
function takeAway({ tr, schema }: EditorState, { node, pos }: Box): Transaction {
  const [title] = node.children;
  if (!title) return tr;
  const line = isBlank(title.textContent) ? [] : [schema.node('paragraph', title.attrs, title.content)];
  const [from, to] = [pos, pos + node.nodeSize];
  const slice = new Slice(Fragment.from(line), 0, 0);
  return tr.step(new ReplaceAroundStep(from, to, from + 1 + title.nodeSize, to - 1, slice, slice.size));
}

/** A box around the selected blocks, which stay as they are; null where a box cannot hold them. */
function putAround({ doc, schema, selection, tr }: EditorState): Transaction | null {
  const range = selection.$from.blockRange(selection.$to, (node) => node.type === doc.type);
  if (range?.depth !== 0) return null;
  const title = schema.node('infoBoxTitle');
  const blocks = doc.children.slice(range.startIndex, range.endIndex);
  const { infoBox } = schema.nodes;
  if (!infoBox?.validContent(Fragment.from([title, ...blocks]))) return null;
  const slice = new Slice(Fragment.from(infoBox.create(null, title)), 0, 0);
  const { start, end } = range;
  tr.step(new ReplaceAroundStep(start, end, start, end, slice, 1 + title.nodeSize));
  return tr.setSelection(TextSelection.create(tr.doc, start + 2));
}

/** Puts the selected blocks into an information box, with the caret in its title; or takes the box around the caret away. */
export const toggleInfoBox: Command = (state, dispatch) => {
  const box = boxAround(state.selection.$from);
  const transaction = box ? takeAway(state, box) : putAround(state);
  if (!transaction) return false;
  dispatch?.(closeHistory(transaction).scrollIntoView());
  return true;
};
