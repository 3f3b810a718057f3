/** What the institute says of itself, in both languages. */
export interface Settings {
  nameAr: string;
  nameEn: string;
  taglineAr: string;
  taglineEn: string;
  /** Empty when readers are given no address. */
  contactEmail: string;
}
