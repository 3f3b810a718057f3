import type { FigureWidth } from '@/lib/richtext/nodes/figure/figure';

/**
 * Telephones with three pixels for each of the page's would fetch pictures that nobody can tell from those with two: they are told of two
 * thirds of the width.
 */
const onTelephones = (share: number) =>
  `(max-width: 40rem) and (min-resolution: 2.5dppx) ${Math.ceil((share * 100 * 2) / 3)}vw`;

/** The column of the text and the wider one around it, as components/prose/figures.css and components/site/piece.module.css set them. */
const WIDE_SCREEN: Record<FigureWidth, string> = { text: '44rem', wide: '48rem', full: '64vw' };

/** How wide one of `beside` pictures of a figure is shown. On narrow screens they stand below each other. */
export function figureSizes(width: FigureWidth, beside: number): string {
  const whole = WIDE_SCREEN[width];
  const part = beside > 1 ? `calc(${whole} / ${beside})` : whole;
  return `${onTelephones(1)}, (min-width: 62rem) ${part}, (min-width: 40rem) ${Math.ceil(100 / beside)}vw, 100vw`;
}

/** Of covers: over the text of a piece, as the lead of the front page, and in lists. */
export const COVER_SIZES = {
  piece: `${onTelephones(1)}, (min-width: 62rem) 48rem, 100vw`,
  lead: `${onTelephones(1)}, (min-width: 62rem) 42rem, 100vw`,
  list: '(min-width: 40rem) 13rem, 7rem',
} as const;
