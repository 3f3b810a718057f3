import type { FigureWidth } from './nodes/figure/figure';

/**
 * Telephones with three pixels for each of the page's would fetch pictures that nobody can tell from those with two: they are told of two
 * thirds of the width of the screen.
 */
export const ON_TELEPHONES = '(max-width: 40rem) and (min-resolution: 2.5dppx) 67vw';

/**
 * From which width of the window on, in rem, it is how wide: the column of the text in the script of the longer lines, what stands out of it on
 * both sides, and what goes on to the edge of the page (components/prose/figures.css, components/site/piece.module.css).
 */
const WIDTHS: Record<FigureWidth, readonly (readonly [from: number, rem: number])[]> = {
  text: [[62, 42]],
  wide: [[62, 45]],
  full: [
    [78, 59],
    [62, 46],
  ],
};

/** How wide one of `beside` pictures of a figure is shown. On narrow screens they stand below each other. */
export function figureSizes(width: FigureWidth, beside: number): string {
  const wide = WIDTHS[width].map(([from, rem]) => {
    const part = beside > 1 ? `calc(${rem}rem / ${beside})` : `${rem}rem`;
    return `(min-width: ${from}rem) ${part}`;
  });
  return [ON_TELEPHONES, ...wide, `(min-width: 40rem) ${Math.ceil(100 / beside)}vw`, '100vw'].join(', ');
}
