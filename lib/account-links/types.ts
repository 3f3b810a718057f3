import type { Locale } from '@/lib/i18n/locales';

/** What a link is for, as the column says it. A link for one purpose opens nothing for another. */
export const LINK_PURPOSES = ['newPassword', 'newEmail', 'oldEmail', 'invitation'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What whoever has the link reads before they decide. */
export interface OpenedLink {
  /** The address that the link is about: the new or the former one, otherwise that of the account. */
  email: string;
  nameAr: string;
  nameEn: string;
  interfaceLocale: Locale;
  /** Opened in a session of the account. */
  isOwn: boolean;
}
