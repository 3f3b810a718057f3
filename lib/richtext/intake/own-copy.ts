/** Written at the first element of what is copied in this editor, with an id of the copy. ProseMirror's own sign is written by every editor that is built on it. */
export const OWN_COPY = 'data-markaz-copy';

/** Written by ProseMirror at the same element: how the slice is open, by which it is read again. */
const SLICE = 'data-pm-slice';

/**
 * The id of the copy, if this was copied in this editor: it then begins with an element of the schema, and its open ends must stay. Null
 * for what comes from elsewhere.
 */
export function ownCopy(root: Element): string | null {
  let [copy, isSlice]: [string | null, boolean] = [null, false];
  // The element may stand in others that only make it valid HTML, and these have the sign of the slice.
  for (let first = root.firstElementChild; first && copy === null; first = first.firstElementChild) {
    isSlice ||= first.hasAttribute(SLICE);
    copy = first.getAttribute(OWN_COPY);
  }
  return isSlice ? copy : null;
}

/** Takes the sign of another editor away, which ProseMirror would read as one of this schema. */
export function withoutForeignSlice(root: Element): void {
  for (const element of root.querySelectorAll(`[${SLICE}]`)) element.removeAttribute(SLICE);
}
