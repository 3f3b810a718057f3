import { Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { DOCUMENT_FIELDS, isDocumentField } from '@/lib/richtext/document-fields';
import { DETAIL_SELECTORS } from './detail-selectors';

/** Position of the child with this index. */
function startOf(editor: Editor, index: number): number {
  return editor.state.doc.children.slice(0, index).reduce((sum, node) => sum + node.nodeSize, 0);
}

const isDetail = (path: string): path is keyof typeof DETAIL_SELECTORS =>
  Object.hasOwn(DETAIL_SELECTORS, path);

/** Position of the block that a path such as `block:a1` names; null for other paths. */
function positionOfBlock(editor: Editor, path: string): number | null {
  if (!path.startsWith('block:')) return null;
  let found: number | null = null;
  editor.state.doc.descendants((node, pos) => {
    if (node.attrs.id === path.slice('block:'.length)) found = pos;
    return found === null;
  });
  return found;
}

/** Focuses the field or the part of the text that a publish issue is about. */
export function goToIssue(editor: Editor, path: string): void {
  if (isDetail(path)) {
    const field = document.querySelector<HTMLElement>(DETAIL_SELECTORS[path]);
    // What is inside a closed part of the panel cannot be focused.
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
    return;
  }
  // An issue about none of the document fields is about the body.
  const index = isDocumentField(path) ? DOCUMENT_FIELDS.indexOf(path) : DOCUMENT_FIELDS.length;
  const position = positionOfBlock(editor, path) ?? startOf(editor, index) + 1;
  const selection = Selection.near(editor.state.doc.resolve(position), 1);
  editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
  editor.view.focus();
}
