// How much of each field is taken, in characters; forms stop there, and every door refuses more.
export const NAME_MAX = 120;
export const HONORIFIC_MAX = 40;
export const BIO_MAX = 1_200;

export type Gender = 'female' | 'male';

/** What an editor types about an author. */
export interface PersonFields {
  nameAr: string;
  nameEn: string;
  honorificAr: string;
  honorificEn: string;
  gender: Gender;
  slugAr: string;
  slugEn: string;
  bioAr: string;
  bioEn: string;
}

export interface PersonRow {
  id: string;
  nameAr: string;
  nameEn: string;
  honorificAr: string;
  honorificEn: string;
  /** How many pieces carry this person's name, published or not. */
  pieces: number;
}

export interface StoredPerson extends PersonFields {
  id: string;
  version: number;
  pieces: number;
}
