import { Extension } from '@tiptap/core';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { gapLine } from '@/components/editor/blocks/gap-line';
import { positionInSheet, type Rect, sheetOf } from '@/components/editor/blocks/position-in-sheet';
import { dropTarget } from './begin-drop';

/** Half the thickness of the line in pixels, where a caret shows it. */
const HALF_PX = 1;

function caretLine(view: EditorView, pos: number): Rect {
  const { left, top, bottom } = view.coordsAtPos(pos);
  return { left: left - HALF_PX, right: left + HALF_PX, top, bottom };
}

function lineFor(view: EditorView, event: DragEvent): Rect | null {
  const pos = dropTarget(view, event);
  if (pos === null) return null;
  return view.state.doc.resolve(pos).parent.inlineContent ? caretLine(view, pos) : gapLine(view, pos);
}

/** The line that shows where what is dragged over the text would be dropped. */
class DropLineView {
  private readonly element = document.createElement('div');
  private readonly listening = new AbortController();

  constructor(view: EditorView) {
    this.element.className = 'drop-line';
    const { signal } = this.listening;
    const hide = () => this.element.remove();
    view.dom.addEventListener('dragover', (event) => this.show(view, event), { signal });
    view.dom.addEventListener('dragend', hide, { signal });
    view.dom.addEventListener('drop', hide, { signal });
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node) || !view.dom.contains(relatedTarget)) hide();
    };
    view.dom.addEventListener('dragleave', leave, { signal });
  }

  private show(view: EditorView, event: DragEvent): void {
    const line = view.editable ? lineFor(view, event) : null;
    if (!line) {
      this.element.remove();
      return;
    }
    const { start, top, width, height } = positionInSheet(view, line);
    Object.assign(this.element.style, {
      insetInlineStart: `${start}px`,
      insetBlockStart: `${top}px`,
      inlineSize: `${width}px`,
      blockSize: `${height}px`,
    });
    const sheet = sheetOf(view);
    if (this.element.parentElement !== sheet) sheet.append(this.element);
  }

  /** Others may change the text meanwhile. The line comes again with the next movement. */
  update(view: EditorView, before: EditorState): void {
    if (!view.state.doc.eq(before.doc)) this.element.remove();
  }

  destroy(): void {
    this.listening.abort();
    this.element.remove();
  }
}

export const DropLine = Extension.create({
  name: 'dropLine',
  addProseMirrorPlugins: () => [new Plugin({ view: (view) => new DropLineView(view) })],
});
