import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state';

/** A heading of the text, or its title, which has no id. */
export interface OutlineItem {
  id: string | null;
  level: 1 | 2 | 3 | 4;
  text: string;
}

export interface Outline {
  items: OutlineItem[];
  /** Index of the part of the text that holds the caret. */
  current: number;
}

const isItem = ({ type }: Node) => type.name === 'heading' || type.name === 'title';

/** The title and the headings of a text, also those inside of other blocks. */
export function outlineOf({ doc, selection }: EditorState): Outline {
  const items: OutlineItem[] = [];
  let current = 0;
  doc.descendants((node, pos) => {
    if (isItem(node)) {
      if (pos <= selection.head) current = items.length;
      items.push({ id: node.attrs.id ?? null, level: node.attrs.level ?? 1, text: node.textContent });
    }
    return !node.isTextblock;
  });
  return { items, current };
}

/** Moves the caret to the end of a heading. */
export function goToHeading({ id }: OutlineItem): Command {
  return (state, dispatch) => {
    let end = -1;
    state.doc.descendants((node, pos) => {
      if (isItem(node) && (node.attrs.id ?? null) === id) end = pos + 1 + node.content.size;
      return end < 0 && !node.isTextblock;
    });
    if (end < 0) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, end)));
    return true;
  };
}
