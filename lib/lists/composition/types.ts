import type { Locale } from '@/lib/i18n/locales';

/** How the pieces of a section are shown: as lines, or the first one with its picture above the others. */
export const SECTION_LOOKS = ['lines', 'picture'] as const;
export type SectionLook = (typeof SECTION_LOOKS)[number];

/** What stands below the lead of the front page. */
export type FrontBlock =
  | { kind: 'center-news' }
  | { kind: 'picks' }
  | { kind: 'lists' }
  | { kind: 'series' }
  | { kind: 'most-read' }
  | { kind: 'list'; id: string }
  | { kind: 'section'; id: string; count: number; look: SectionLook }
  | { kind: 'sections'; count: number; look: SectionLook }
  | { kind: 'newest'; count: number }
  /** Of the series with this id, or the newest of all series. */
  | { kind: 'latest-issue'; seriesId: string | null };

export type BlockKind = FrontBlock['kind'];
export type Composition = FrontBlock[];

export const MAX_BLOCKS = 16;
/** Pieces that one block shows. */
export const BLOCK_COUNT_MAX = 12;

/** The kinds in the order in which they are offered. */
export const BLOCK_KINDS = [
  ...(['center-news', 'picks', 'lists', 'list', 'sections', 'section'] as const),
  ...(['newest', 'latest-issue', 'series', 'most-read'] as const),
] satisfies BlockKind[];

/**
 * They stay in the composition, because something else says whether they show anything: the number of the list for the second row, and each list for
 * itself. They can be moved.
 */
export const LASTING_BLOCKS: readonly BlockKind[] = ['picks', 'lists'];

/** What the front page shows below its lead until an administrator composes it. */
export const FIRST_COMPOSITION: Composition = [
  ...[{ kind: 'center-news' } as const, { kind: 'picks' } as const, { kind: 'lists' } as const],
  { kind: 'newest', count: 10 },
  { kind: 'most-read' },
];

/** What makes two blocks the same one: a section and a list may each stand once, every other kind once. */
export const blockKey = (block: FrontBlock): string =>
  'id' in block ? `${block.kind}:${block.id}` : block.kind;

interface Choice {
  id: string;
  nameAr: string;
  nameEn: string;
}

/** What blocks can be of. */
export interface BlockChoices {
  sections: Choice[];
  lists: Choice[];
  series: Choice[];
}

const FIRST_COUNT = 4;

/** The block with a key, as it is added. */
export function newBlock(key: string): FrontBlock | null {
  const [name = '', id = ''] = key.split(':');
  const kind = BLOCK_KINDS.find((each) => each === name);
  const pieces = { count: FIRST_COUNT, look: 'picture' } as const;
  switch (kind) {
    case undefined:
      return null;
    case 'list':
      return { kind, id };
    case 'section':
      return { kind, id, ...pieces };
    case 'sections':
      return { kind, ...pieces };
    case 'newest':
      return { kind, count: 10 };
    case 'latest-issue':
      return { kind, seriesId: null };
    default:
      return { kind };
  }
}

/** The lead or the second row of the front page in a language, which newer articles have overtaken. */
export interface OvertakenFront {
  locale: Locale;
  part: 'lead' | 'picks';
  /** Of the lead, or of the oldest piece of the second row. */
  datelineAt: Date;
  newer: number;
}
