import type { BoundedCount } from '@/lib/bounded-count';
import type { FoldedFilter } from '@/lib/folded-search';

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
  /** Both names, folded, by which records are ordered and found. */
  nameFolded: string;
}

/** A record as the studio lists it. */
export interface RecordRow extends NamedRow {
  /** How many entries name the record in their drafts. */
  pieces: BoundedCount;
}

type TextFilter = { gt: string } | { gte: string } | { lt: string } | { lte: string } | FoldedFilter;

/** The conditions on rows that every type of record understands, in the form of Prisma's filters. */
export interface RowCondition {
  AND?: RowCondition[];
  OR?: RowCondition[];
  id?: { in: string[] } | { gt: string } | { lt: string };
  nameFolded?: TextFilter;
}

/** Which rows to read, and in which order. */
export interface RowSelection {
  where?: RowCondition;
  orderBy?: [{ nameFolded: 'asc' | 'desc' }, { id: 'asc' | 'desc' }];
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
