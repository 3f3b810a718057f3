import type { BilingualFields, NamedRow } from '@/lib/bilingual-records/types';

// Maximum lengths in characters. Forms stop there, and every handler refuses more.
export const NAME_MAX = 120;
export const HONORIFIC_MAX = 40;
export const BIO_MAX = 1_200;

export type Gender = 'female' | 'male';

/** What an administrator types about an author. */
export interface PersonFields extends BilingualFields {
  honorificAr: string;
  honorificEn: string;
  gender: Gender;
  bioAr: string;
  bioEn: string;
}

export interface PersonRow extends NamedRow {
  honorificAr: string;
  honorificEn: string;
}
