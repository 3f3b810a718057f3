import { type RefObject, useLayoutEffect } from 'react';

/** Gives a picture the width of its ratio among those beside it (figures.module.css). The element of the node is the editor's, around ours. */
export function useRatio(
  wrapper: RefObject<HTMLElement | null>,
  shown: { width: number; height: number } | null,
): void {
  const ratio = shown ? shown.width / shown.height : 1;
  useLayoutEffect(() => {
    const node = wrapper.current?.closest<HTMLElement>('.node-figurePicture');
    if (node) node.style.flexGrow = String(ratio);
  }, [wrapper, ratio]);
}
