interface Visible {
  y: number;
  height: number;
}

/** Of the tools of a selection, in pixels. */
const TOOLS_HEIGHT = 44;

/**
 * The side of the line where a tall selection was ended on which its tools stand: that on which no selected line is, unless they would be out of sight
 * there and in sight on the other one.
 */
export function sideOfHead(
  line: Pick<DOMRect, 'top' | 'bottom'>,
  isForward: boolean,
  visible: Visible,
  distance: number,
): 'top' | 'bottom' {
  const isInSight = (top: number) => top >= visible.y && top + TOOLS_HEIGHT <= visible.y + visible.height;
  const fits = {
    top: isInSight(line.top - distance - TOOLS_HEIGHT),
    bottom: isInSight(line.bottom + distance),
  };
  const [free, other] = isForward ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const);
  return !fits[free] && fits[other] ? other : free;
}
