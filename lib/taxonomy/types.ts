/** A choice in a form: what an editor sees of a section or topic. */
export interface Choice {
  id: string;
  nameAr: string;
  nameEn: string;
}

export interface IssueChoice {
  id: string;
  number: number;
  titleAr: string;
  titleEn: string;
  seriesNameAr: string;
  seriesNameEn: string;
}

export const TERM_KINDS = ['section', 'topic'] as const;
/** Where readers find pieces together. */
export type TermKind = (typeof TERM_KINDS)[number];

// How much of each field is taken, in characters; forms stop there, and every door refuses more.
export const NAME_MAX = 80;
export const DESCRIPTION_MAX = 400;

/** What an administrator types about a section or topic. */
export interface TermFields {
  nameAr: string;
  nameEn: string;
  slugAr: string;
  slugEn: string;
  descriptionAr: string;
  descriptionEn: string;
}

export interface TermRow extends Choice {
  /** How many pieces stand in it on the desk, published or not. */
  pieces: number;
}

export interface StoredTerm extends TermFields {
  id: string;
  version: number;
  /** How many pieces stand in it, on the desk or still on the shelf. */
  pieces: number;
}
