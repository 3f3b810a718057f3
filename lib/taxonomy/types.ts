import type { BilingualFields } from '@/lib/bilingual-records/types';

export interface IssueChoice {
  id: string;
  number: number;
  titleAr: string;
  titleEn: string;
  seriesNameAr: string;
  seriesNameEn: string;
}

/** The two tables of one shape that group pieces by subject. */
export type TermKind = 'section' | 'topic';

// Maximum lengths in characters. Forms stop there, and every handler refuses more.
export const NAME_MAX = 80;
export const DESCRIPTION_MAX = 400;

/** What an administrator types about a section or topic. */
export interface TermFields extends BilingualFields {
  descriptionAr: string;
  descriptionEn: string;
}

/** A section with its names and addresses. */
export interface NamedSection extends BilingualFields {
  id: string;
}

export interface SectionFields extends TermFields {
  /** The list that opens its page; null for none. */
  openingId: string | null;
}
