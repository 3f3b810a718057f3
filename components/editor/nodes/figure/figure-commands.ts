import type { Node, Schema } from '@tiptap/pm/model';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { deleteSelected } from '@/components/editor/document/replace-selection';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { MAX_PICTURES } from '@/lib/richtext/nodes/figure/figure';

/** A picture whose file is named later, by its id. */
export interface NewPicture {
  id: string;
  media: string | null;
  /** What is said of it in this text alone. */
  alt?: string | null;
}

export const newPicture = (media: string | null = null): NewPicture => ({ id: newBlockId(), media });

/** A figure with these pictures, of which nothing is said yet. */
export function figureOf(schema: Schema, pictures: readonly NewPicture[]): Node {
  return schema.node('figure', null, [
    ...pictures.map((attrs) => schema.node('figurePicture', attrs)),
    schema.node('figureCaption'),
    schema.node('figureCredit'),
  ]);
}

interface FoundPicture {
  node: Node;
  pos: number;
}

export function findPicture(doc: Node, id: string): FoundPicture | null {
  let found: FoundPicture | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === 'figurePicture' && node.attrs.id === id) found = { node, pos };
    return found === null && !node.isTextblock;
  });
  return found;
}

/** The figure around the selection. */
function figureAround({ selection: { $from, $to } }: EditorState): FoundPicture | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'figure' && $to.pos <= $from.end(depth)) return { node, pos: $from.before(depth) };
  }
  return null;
}

/** Adds pictures beside one, as many as the figure can hold. */
export function addBeside(id: string, pictures: readonly NewPicture[]): Command {
  return (state, dispatch) => {
    const found = findPicture(state.doc, id);
    if (!found) return false;
    const $pos = state.doc.resolve(found.pos);
    const free = MAX_PICTURES - ($pos.parent.childCount - 2);
    if (free <= 0) return false;
    const nodes = pictures.slice(0, free).map((attrs) => state.schema.node('figurePicture', attrs));
    dispatch?.(state.tr.insert(found.pos + 1, nodes));
    return true;
  };
}

/** Removes a picture, and with the last one its figure. */
export function removePicture(id: string): Command {
  return (state, dispatch) => {
    const found = findPicture(state.doc, id);
    if (!found) return false;
    dispatch?.(deleteSelected(state.tr.setSelection(NodeSelection.create(state.doc, found.pos))));
    return true;
  };
}

/** Enter goes from the pictures to the caption, from there to the credit, and from there to a new line below the figure. */
export const enterInFigure: Command = (state, dispatch) => {
  const figure = figureAround(state);
  if (!figure) return false;
  const { $from } = state.selection;
  const inside = figure.node.content.size;
  const credit = figure.node.lastChild?.nodeSize ?? 0;
  const name = $from.parent.type.name;
  const end = figure.pos + figure.node.nodeSize;
  const transaction = state.tr;
  if (name === 'figureCredit') transaction.insert(end, state.schema.node('paragraph'));
  const caption = figure.node.child(figure.node.childCount - 2).nodeSize;
  const target = { figureCredit: end + 1, figureCaption: figure.pos + 1 + inside - 1 }[name];
  const position = target ?? figure.pos + 1 + inside - credit - caption + 1;
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, position)).scrollIntoView());
  return true;
};

/** Delete at the end of the caption or the credit merges nothing. */
export const deleteInFigure: Command = (state) => {
  const { $from, empty } = state.selection;
  return empty && figureAround(state) !== null && $from.parentOffset === $from.parent.content.size;
};

/** Backspace in an empty caption or credit selects the picture before it instead of doing nothing. */
export const backspaceInFigure: Command = (state, dispatch) => {
  const figure = figureAround(state);
  const { $from, empty } = state.selection;
  if (!figure || !empty || $from.parentOffset > 0 || state.selection instanceof NodeSelection) return false;
  if ($from.parent.type.name === 'figureCredit') {
    dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve($from.before()), -1)));
    return true;
  }
  dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, $from.before() - 1)));
  return true;
};
