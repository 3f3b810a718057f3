import type { Editor } from '@tiptap/core';
import { CellSelection } from '@tiptap/pm/tables';
import { cellPositions, tableAround } from '@/components/editor/nodes/table/find-table';
import { caretAfter } from './open-editor';

/** Selects the cells from the one with these words to the one with those. */
export function selectCells(editor: Editor, from: string, to: string): void {
  const posOf = (words: string) => {
    caretAfter(editor, words);
    const table = tableAround(editor.state.selection.$head);
    const cells = table ? cellPositions(table) : [];
    return cells.filter((pos) => pos < editor.state.selection.head).at(-1) ?? 0;
  };
  const selection = CellSelection.create(editor.state.doc, posOf(from), posOf(to));
  editor.view.dispatch(editor.state.tr.setSelection(selection));
}
