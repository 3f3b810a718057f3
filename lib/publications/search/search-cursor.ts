import { parsePageCursor } from '@/lib/page-cursor';
import type { SearchCursor } from './types';

/** A score and a cursor of lists, `4123456_1531987200000-12`, or the cursor alone where newest come first. */
const FORM = /^(?:(0|[1-9]\d{0,8})_)?(.+)$/;

/** Null for anything that no address of a search holds. */
export function parseSearchCursor(text: string): SearchCursor | null {
  const [, score, position = ''] = FORM.exec(text) ?? [];
  const cursor = parsePageCursor(position);
  return cursor && { ...cursor, score: score === undefined ? null : Number(score) };
}

export function searchCursorText({ score, datelineAt, entryNumber }: SearchCursor): string {
  return `${score === null ? '' : `${score}_`}${datelineAt.getTime()}-${entryNumber}`;
}
