import type { FigureWidth } from './nodes/figure/figure';

/**
 * Telephones with three pixels for each of the page's would fetch pictures that nobody can tell from those with two: they are told of two
 * thirds of the width of the screen.
 */
export const ON_TELEPHONES = '(max-width: 40rem) and (min-resolution: 2.5dppx) 67vw';

/** The column of the text, and how far wider figures stand out of it; see components/prose/figures.css. */
const WIDE_SCREEN: Record<FigureWidth, string> = { text: '40rem', wide: '43rem', full: '43rem' };

/** How wide one of `beside` pictures of a figure is shown. On narrow screens they stand below each other. */
export function figureSizes(width: FigureWidth, beside: number): string {
  const whole = WIDE_SCREEN[width];
  const part = beside > 1 ? `calc(${whole} / ${beside})` : whole;
  return `${ON_TELEPHONES}, (min-width: 62rem) ${part}, (min-width: 40rem) ${Math.ceil(100 / beside)}vw, 100vw`;
}
