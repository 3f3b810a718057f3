import { boundedCount } from '@/lib/bounded-count';
import type { PieceCount } from './types';

/** What a number of pieces says. Where more may be found than were looked at, it is the least that there is. */
export function pieceCount(counted: number, { isLeast }: { isLeast: boolean }): PieceCount {
  const { count, isMore } = boundedCount(counted);
  if (isMore) return { count, bound: 'moreThan' };
  return { count, bound: isLeast ? 'atLeast' : 'exact' };
}
