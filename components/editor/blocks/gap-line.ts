import type { EditorView } from '@tiptap/pm/view';
import type { Rect } from './position-in-sheet';
import { staysInPosition } from './selected-blocks';

/** Pixels: the thickness of the line, and its distance from the block below it. */
const LINE_PX = 3;
const DISTANCE_PX = 1;

const rectOf = (node: unknown) => (node instanceof HTMLElement ? node.getBoundingClientRect() : null);

/** The line that shows the gap between two blocks; null where neither is on the screen. */
export function gapLine(view: EditorView, pos: number): Rect | null {
  const { nodeBefore, nodeAfter } = view.state.doc.resolve(pos);
  const below = nodeAfter && !staysInPosition(nodeAfter) ? rectOf(view.nodeDOM(pos)) : null;
  const above = nodeBefore ? rectOf(view.nodeDOM(pos - nodeBefore.nodeSize)) : null;
  const beside = below ?? above;
  if (!beside) return null;
  const { left, right } = beside;
  const top = below ? below.top - DISTANCE_PX - LINE_PX : beside.bottom + DISTANCE_PX;
  return { left, right, top, bottom: top + LINE_PX };
}
