import type { MoveKey } from './keys';
import { type Line, type LinesOfDocument, SPOTS, type Spot } from './table-lines';

/** Where the caret may stand: the lines, and the offsets in them; null for any offset. */
export interface Caret {
  lines: Line[];
  offsets: number[] | null;
}

const END = SPOTS.end;

function beside({ lines }: LinesOfDocument, line: Line, step: 1 | -1): Line[] {
  const next = lines[lines.indexOf(line) + step];
  return next ? [next] : [];
}

const isOfPoint = (line: Line | undefined) => line !== undefined && /^(lead|text)/.test(line);

/** Lead and text of a point are one line for the eye, so an arrow may go past both. */
function vertically(document: LinesOfDocument, line: Line, step: 1 | -1): Caret {
  const near = beside(document, line, step);
  const isPoint = isOfPoint(line) || near.some(isOfPoint);
  const further = isPoint ? near.flatMap((found) => beside(document, found, step)) : [];
  return near.length === 0
    ? { lines: [line], offsets: null }
    : { lines: [...near, ...further], offsets: null };
}

function forward(
  document: LinesOfDocument,
  line: Line,
  isEnd: boolean,
  offsets: number[],
  end: number,
): Caret {
  if (!isEnd) return { lines: [line], offsets };
  const next = beside(document, line, 1);
  return next.length > 0 ? { lines: next, offsets: [0] } : { lines: [line], offsets: [end] };
}

function backward(document: LinesOfDocument, line: Line, isStart: boolean, offsets: number[]): Caret {
  if (!isStart) return { lines: [line], offsets };
  const previous = beside(document, line, -1);
  return previous.length > 0 ? { lines: previous, offsets: [END] } : { lines: [line], offsets: [0] };
}

/** Where a key takes the caret. Between two words it may stop before or after the space, as the system does. */
export function movedCaret(document: LinesOfDocument, key: MoveKey, line: Line, spot: Spot): Caret {
  const end = spot === 'empty' ? 0 : END;
  const at = spot === 'empty' ? 0 : SPOTS[spot];
  const betweenWords = [2, 3];
  switch (key) {
    case 'Home':
      return { lines: [line], offsets: [0] };
    case 'End':
      return { lines: [line], offsets: [end] };
    case 'Up':
      return vertically(document, line, -1);
    case 'Down':
      return vertically(document, line, 1);
    case 'Forward':
      return forward(document, line, at === end, [at + 1], end);
    case 'Backward':
      return backward(document, line, at === 0, [at - 1]);
    case 'Ctrl+forward':
      return forward(document, line, at === end, betweenWords, end);
    case 'Ctrl+backward':
      return backward(document, line, at === 0, at === END ? betweenWords : [0]);
  }
}
