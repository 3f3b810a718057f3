import type { MoveKey } from './keys';
import { LINES, type Line, SPOTS, type Spot } from './table-lines';

/** Where the caret may stand: the lines, and the offsets in them; null for any offset. */
export interface Caret {
  lines: Line[];
  offsets: number[] | null;
}

const END = SPOTS.end;

function beside(line: Line, step: 1 | -1): Line[] {
  const next = LINES[LINES.indexOf(line) + step];
  return next ? [next] : [];
}

/** Lead and text of a point are one line for the eye, so an arrow may go past both. */
function vertically(line: Line, step: 1 | -1): Caret {
  const near = beside(line, step);
  const isPoint = line === 'lead' || line === 'text' || near.includes('lead') || near.includes('text');
  const further = isPoint ? near.flatMap((found) => beside(found, step)) : [];
  return near.length === 0
    ? { lines: [line], offsets: null }
    : { lines: [...near, ...further], offsets: null };
}

function forward(line: Line, isEnd: boolean, offsets: number[], end: number): Caret {
  if (!isEnd) return { lines: [line], offsets };
  const next = beside(line, 1);
  return next.length > 0 ? { lines: next, offsets: [0] } : { lines: [line], offsets: [end] };
}

function backward(line: Line, isStart: boolean, offsets: number[]): Caret {
  if (!isStart) return { lines: [line], offsets };
  const previous = beside(line, -1);
  return previous.length > 0 ? { lines: previous, offsets: [END] } : { lines: [line], offsets: [0] };
}

/** Where a key takes the caret. Between two words it may stop before or after the space, as the system does. */
export function movedCaret(key: MoveKey, line: Line, spot: Spot): Caret {
  const end = spot === 'empty' ? 0 : END;
  const at = spot === 'empty' ? 0 : SPOTS[spot];
  const betweenWords = [2, 3];
  switch (key) {
    case 'Home':
      return { lines: [line], offsets: [0] };
    case 'End':
      return { lines: [line], offsets: [end] };
    case 'Up':
      return vertically(line, -1);
    case 'Down':
      return vertically(line, 1);
    case 'Forward':
      return forward(line, at === end, [at + 1], end);
    case 'Backward':
      return backward(line, at === 0, [at - 1]);
    case 'Ctrl+forward':
      return forward(line, at === end, betweenWords, end);
    case 'Ctrl+backward':
      return backward(line, at === 0, at === END ? betweenWords : [0]);
  }
}
