import type { PieceCard } from '@/lib/publications/types';

/** Where a reader goes on from a piece. */
export interface Onward {
  /** The article before it in its section. */
  next: PieceCard | null;
  /** The piece after it in its issue. */
  nextInIssue: PieceCard | null;
  related: PieceCard[];
  /** Issues of its series beside its own. */
  earlierIssue: { number: number; path: string } | null;
  laterIssue: { number: number; path: string } | null;
}
