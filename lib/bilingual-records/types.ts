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

/** A record as the studio lists it. */
export interface RecordRow {
  id: string;
  nameAr: string;
  nameEn: string;
  /** Number of entries that name the record, published or not. */
  pieces: number;
}

export interface RecordPage<Row> {
  rows: Row[];
  total: number;
  /** Counts from 1. */
  page: number;
  pageCount: number;
}

export interface StoredRecord<Fields> {
  id: string;
  /** Incremented by every change of the fields; a change carries the version that it was made from. */
  version: number;
  fields: Fields;
  /** Number of entries that name the record in their draft or in their publication. */
  pieces: number;
}

export interface RecordChange<Fields> {
  id: string;
  version: number;
  fields: Fields;
}
