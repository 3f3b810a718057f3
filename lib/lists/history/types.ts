import type { Locale } from '@/lib/i18n/locales';
import type { PersonNames } from '@/lib/lists/types';

/** By what an arrangement was made, as stored, where that is more than a change by hand. */
export type ArrangementOrigin =
  | { by: 'draft' }
  /** `to`: the version of the arrangement that came back. */
  | { by: 'restoration'; to: number }
  | { by: 'release' | 'roll_back'; releaseId: string };

/** The same with what is shown of it; null of what is not kept any more. */
export type NamedOrigin =
  | { by: 'draft' }
  | { by: 'restoration'; at: Date | null }
  | { by: 'release' | 'roll_back'; release: string | null };

/** What can have been done with a piece of a list. */
export const ITEM_ACTS = [
  ...(['added', 'pinned', 'readmitted', 'moved', 'unpinned', 'removed', 'described'] as const),
];
export type ItemAct = (typeof ITEM_ACTS)[number];

/** With one piece. Positions are counted from 0. */
export interface NamedItemAct {
  act: ItemAct;
  /** Null once the piece exists no more. */
  titles: Record<Locale, string | null> | null;
  from: number | null;
  to: number | null;
}

/** With several, of which the history says how many. */
export interface CountedItemAct {
  act: ItemAct;
  count: number;
}

/** What was done with a list itself. `null` where it does not stand there any more. */
export type SettingAct =
  | { act: 'rule' }
  | { act: 'shown'; from: number; to: number }
  | { act: 'other_language'; isShown: boolean }
  | { act: 'renamed'; locale: Locale; from: string; to: string }
  | { act: 'front'; order: number | null }
  | { act: 'beside'; isBeside: boolean }
  | { act: 'page'; change: 'made' | 'moved' | 'ended' }
  | { act: 'composed' };

export type ListAct = NamedItemAct | CountedItemAct | SettingAct;

/** What a list was after one of its changes. */
export interface MadeArrangement {
  version: number;
  madeAt: Date;
  /** Null for what it was before its first change that is kept, and for changes by programs. */
  madeBy: PersonNames | null;
  origin: NamedOrigin | null;
  /** How it differs from the arrangement before it; null where none is kept. */
  acts: ListAct[] | null;
}

/** A part of the history of a list, the newest first. */
export interface MadeArrangements {
  rows: MadeArrangement[];
  /** Older ones are those before this version; null for none. */
  before: number | null;
}
