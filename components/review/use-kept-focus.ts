import { type RefObject, useLayoutEffect, useRef } from 'react';

/** The edition whose line is being built anew in this very moment and had the focus. */
let rebuilt: string | null = null;

function focusIfLost(line: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) line?.focus({ preventScroll: true });
}

/**
 * Gives the focus to the line of a review when what had it there is gone: the button of a stage that is over, the dialog, or the whole screen, which is
 * built anew when its user may no longer type, or may again. Otherwise whoever uses a keyboard would begin at the top of the page.
 */
export function useKeptFocus(
  editionId: string,
  stage: string,
  isDialogOpen: boolean,
): RefObject<HTMLElement | null> {
  const line = useRef<HTMLElement>(null);
  /** Whether what was focused last belongs to the line. A button that is disabled loses the focus to nothing. */
  const isHere = useRef(false);
  const hasDialog = useRef(false);

  useLayoutEffect(() => {
    const notice = ({ target }: FocusEvent) => {
      isHere.current =
        hasDialog.current || (target instanceof Node && line.current?.contains(target) === true);
    };
    document.addEventListener('focusin', notice);
    if (rebuilt === editionId) focusIfLost(line.current);
    return () => {
      document.removeEventListener('focusin', notice);
      if (!isHere.current) return;
      rebuilt = editionId;
      // The line that takes its place is there by then.
      queueMicrotask(() => {
        rebuilt = null;
      });
    };
  }, [editionId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: buttons go with the stage
  useLayoutEffect(() => {
    hasDialog.current = isDialogOpen;
    if (!isDialogOpen && isHere.current) focusIfLost(line.current);
  }, [stage, isDialogOpen]);

  return line;
}
