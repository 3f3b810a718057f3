// Maximum lengths in characters. Forms stop there, and every handler refuses more.
export const NAME_MAX = 80;
export const TAGLINE_MAX = 160;
export const EMAIL_MAX = 254;
export const ADDRESS_MAX = 500;

/** The institute's name, tagline and contact address. */
export interface Settings {
  nameAr: string;
  nameEn: string;
  taglineAr: string;
  taglineEn: string;
  /** Empty when readers are shown no address. */
  contactEmail: string;
  /** A web address or an e-mail address for those who find a weakness of the site; empty when there is none. */
  securityContact: string;
}
