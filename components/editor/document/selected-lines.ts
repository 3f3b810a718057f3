import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

export interface SelectedLine {
  node: Node;
  pos: number;
}

/** The textblocks that the selection touches. "Select all" selects the document, which is no textblock itself. */
export function selectedLines({ doc, selection }: EditorState): SelectedLine[] {
  const lines: SelectedLine[] = [];
  for (const { $from, $to } of selection.ranges) {
    doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
      if (node.isTextblock) lines.push({ node, pos });
      return !node.isTextblock;
    });
  }
  return lines;
}
