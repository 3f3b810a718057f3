import type { SectionLook } from '@/lib/lists/composition/types';
import type { ListedSeries } from '@/lib/publications/issues/types';
import type { CollectionLink, ListBlock, PieceCard } from '@/lib/publications/types';

/** A series that has an issue. */
export type SeriesWithIssue = ListedSeries & { latest: NonNullable<ListedSeries['latest']> };

/** What a block of pieces says above them. */
export type PiecesHead =
  | { kind: 'picks' | 'newest' }
  | ({ kind: 'list' } & Omit<ListBlock, 'pieces'>)
  | ({ kind: 'section'; look: SectionLook } & CollectionLink);

/** A block of the front page that has something to show. */
export type FrontBlockView =
  /** Fragments of their own, which change at other times than the page. */
  | { kind: 'center-news' }
  | { kind: 'most-read' }
  | (PiecesHead & { pieces: PieceCard[] })
  | { kind: 'latest-issue'; series: SeriesWithIssue }
  | { kind: 'series'; series: SeriesWithIssue[] };

export interface FrontPageView {
  lead: PieceCard | null;
  blocks: FrontBlockView[];
}
