import type { EditorView } from '@tiptap/pm/view';

/** Marks the element that overlays of the text are positioned in. */
export const SHEET = 'data-sheet';

/** A rectangle in pixels, from the start and the top of the sheet. */
export interface SheetRect {
  start: number;
  top: number;
  width: number;
  height: number;
}

export type Rect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

export const sheetOf = (view: EditorView): HTMLElement =>
  view.dom.closest<HTMLElement>(`[${SHEET}]`) ?? view.dom;

/** Where something on the screen is on the sheet, in the direction of the interface. */
export function positionInSheet(view: EditorView, rect: Rect): SheetRect {
  const sheet = sheetOf(view);
  const around = sheet.getBoundingClientRect();
  const isRtl = getComputedStyle(sheet).direction === 'rtl';
  return {
    start: isRtl ? around.right - rect.right : rect.left - around.left,
    top: rect.top - around.top,
    width: rect.right - rect.left,
    height: rect.bottom - rect.top,
  };
}

/** The style of an element that covers this part of the sheet. */
export function sheetStyle({ start, top, width, height }: SheetRect) {
  return { insetInlineStart: start, insetBlockStart: top, inlineSize: width, blockSize: height } as const;
}
