// How much of each field is taken, in characters; forms stop there, and every door refuses more.
export const NAME_MAX = 80;
export const TAGLINE_MAX = 160;
export const EMAIL_MAX = 254;

/** What the institute says of itself, in both languages. */
export interface Settings {
  nameAr: string;
  nameEn: string;
  taglineAr: string;
  taglineEn: string;
  /** Empty when readers are given no address. */
  contactEmail: string;
}
