import type { EditorState } from '@tiptap/pm/state';
import { selectedLines } from './selected-lines';

/** Whether a line that the caret or the selection touches can have links. */
export function canLink(state: EditorState): boolean {
  const { link } = state.schema.marks;
  return link !== undefined && selectedLines(state).some(({ node }) => node.type.allowsMarkType(link));
}
