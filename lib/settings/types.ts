import type { Regional } from '@/lib/i18n/regional';
import type { Profile } from '@/lib/workflow/profile-address';

// Maximum lengths in characters. Forms stop there, and every handler refuses more.
export const NAME_MAX = 80;
export const TAGLINE_MAX = 160;
export const EMAIL_MAX = 254;
export const ADDRESS_MAX = 500;
export const ACCOUNTS_MAX = 2_000;

/** Whether readers are shown what is read most. */
export const MOST_READ = ['off', 'on'] as const;

/** The settings, in the order of their form. */
export const SETTING_NAMES = [
  ...(['nameAr', 'nameEn', 'taglineAr', 'taglineEn', 'contactEmail', 'securityContact'] as const),
  ...(['timeZone', 'months', 'digits', 'accounts', 'mostRead'] as const),
] satisfies (keyof Settings)[];

export type SettingName = keyof Settings;
/** The settings as a form holds them. */
export type SettingsValues = { [Name in SettingName]: string };

/** The institute's name, tagline and addresses, and how dates and numbers are written. */
export interface Settings extends Regional {
  nameAr: string;
  nameEn: string;
  taglineAr: string;
  taglineEn: string;
  /** Empty when readers are shown no address. */
  contactEmail: string;
  /** A web address or an e-mail address for those who find a weakness of the site; empty when there is none. */
  securityContact: string;
  /** The addresses of the institute's accounts on social networks, one in each line. */
  accounts: string;
  mostRead: (typeof MOST_READ)[number];
}

/** What every page says about the institute. */
export interface SiteSettingsView {
  name: string;
  tagline: string;
  /** An e-mail address for readers, or null. */
  contactEmail: string | null;
  /** The institute's accounts on social networks, in the order in which they are given. */
  accounts: Profile[];
}
