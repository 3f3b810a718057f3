import type { BoundedCount } from '@/lib/bounded-count';
import type { FoldedFilter } from '@/lib/folded-search';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { ListSort } from '@/lib/list-sort';
import type { MenuName } from '@/lib/menus/types';

/** The addresses of a record: one slug per language, each unique among the records of its type. */
export interface Slugs {
  slugAr: string;
  slugEn: string;
}

/** What the fields of every bilingual record include. */
export interface BilingualFields extends Slugs {
  nameAr: string;
  nameEn: string;
}

/** A record as an option of a form field. */
export interface Choice {
  id: string;
  nameAr: string;
  nameEn: string;
}

export interface NamedRow extends Choice {
  /** Both names, folded, by which records are found and in Arabic ordered. */
  nameFolded: string;
  /** The English name, folded, by which records are ordered in English. */
  nameFoldedEn: string;
}

/** By what the lists of records can be ordered: the name in the language of the interface, and when they were added. */
export const RECORD_SORTS = ['name', 'added'] as const;
export type RecordSort = ListSort<(typeof RECORD_SORTS)[number]>;

export const BY_NAME: RecordSort = { key: 'name', isAscending: true };

/** A record as the studio lists it. */
export interface RecordRow extends NamedRow {
  /** How many entries name the record in their drafts. */
  pieces: BoundedCount;
}

/** The same in a list that says when each was added. */
export interface DatedRow extends RecordRow {
  /** Null where it is not known. */
  addedAt: Date | null;
}

export type TextFilter = { gt: string } | { gte: string } | { lt: string } | { lte: string } | FoldedFilter;

/** The conditions on rows that every type of record understands, in the form of Prisma's filters. */
export interface RowCondition {
  AND?: RowCondition[];
  OR?: RowCondition[];
  id?: { in: string[] } | { gt: string } | { lt: string };
  nameFolded?: TextFilter;
  nameFoldedEn?: TextFilter;
}

type Direction = 'asc' | 'desc';

/** Which rows to read, and in which order. */
export interface RowSelection {
  where?: RowCondition;
  orderBy?:
    | [{ nameFolded: Direction }, { id: Direction }]
    | [{ nameFoldedEn: Direction }, { id: Direction }]
    | [{ id: Direction }];
  take?: number;
}

export interface StoredRecord<Fields> {
  id: string;
  /** Incremented by every change of the fields; a change carries the version that it was made from. */
  version: number;
  fields: Fields;
  /** Number of entries that name the record in their draft or in their publication, at most MAX_COUNTED. */
  pieces: number;
}

export interface RecordChange<Fields> {
  id: string;
  version: number;
  fields: Fields;
}

/** The fields of a record as a form holds them: every value is a text, and nothing chosen is the empty one. */
export type FormValues<Fields extends object> = { [Name in keyof Fields]: string };

/** What uses a record, as its page says before somebody deletes it. */
export interface RecordUsage {
  /** Some of the pieces, the newest first. */
  pieces: { entryId: string; kind: Kind; titles: Record<Locale, string | null> }[];
  hasMore: boolean;
  /** The lists whose rule names it. */
  lists: { key: string; nameAr: string; nameEn: string }[];
  /** The menus that lead to it; the item goes with it. */
  menus: MenuName[];
}

/** One of two records that are perhaps the same. */
export interface MergeSide<Fields> {
  id: string;
  version: number;
  fields: Fields;
  /** At most MAX_COUNTED. */
  pieces: number;
  /** Lists that it fills. */
  lists: number;
  /** The fields that it may take over if it stays. */
  takeable: string[];
}

/** Two records that are to be one, each as somebody saw it. */
export interface Merge {
  kept: { id: string; version: number };
  lost: { id: string; version: number };
  /** The fields that the record which stays takes over from the other one. */
  taken: string[];
}
