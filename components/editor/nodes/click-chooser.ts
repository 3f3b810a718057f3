import type { EditorView } from '@tiptap/pm/view';

/** Marks the button of a node's view that opens what is chosen from. */
export const CHOOSES = 'data-chooses';

/** Opens what the node at this position is chosen from. False where its view offers nothing of that kind. */
export function clickChooser(view: EditorView, pos: number): boolean {
  const dom = view.nodeDOM(pos);
  const button = dom instanceof HTMLElement ? dom.querySelector<HTMLElement>(`[${CHOOSES}]`) : null;
  button?.click();
  return button !== null;
}
