/** What crops keep, in whole percent from the left and the top. */
export interface FocalPoint {
  x: number;
  y: number;
}

export const MIDDLE: FocalPoint = { x: 50, y: 50 };

const STEP = 1;
const LARGE_STEP = 10;

const within = (percent: number) => Math.round(Math.max(0, Math.min(100, percent)));

/** As a form holds it. */
export const formatFocalPoint = ({ x, y }: FocalPoint): string => `${x} ${y}`;

export function parseFocalPoint(text: string): FocalPoint {
  const [x = MIDDLE.x, y = MIDDLE.y] = text.split(' ').map(Number);
  return { x, y };
}

/** The point of a picture that a pointer is on. */
export function pointAt(
  { clientX, clientY }: { clientX: number; clientY: number },
  { left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
): FocalPoint {
  return { x: within((100 * (clientX - left)) / width), y: within((100 * (clientY - top)) / height) };
}

/** Where a key moves the point to; null for other keys. Pictures are not mirrored, so that right is right in both languages. */
export function movedPoint(
  { x, y }: FocalPoint,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): FocalPoint | null {
  const step = shiftKey ? LARGE_STEP : STEP;
  const moves: Record<string, [number, number]> = {
    ArrowLeft: [-step, 0],
    ArrowRight: [step, 0],
    ArrowUp: [0, -step],
    ArrowDown: [0, step],
  };
  if (key === 'Home') return MIDDLE;
  const move = moves[key];
  return move ? { x: within(x + move[0]), y: within(y + move[1]) } : null;
}
