import type { Role } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';

// The maximum lengths of the fields, in characters, in forms and in every handler.
export const NAME_MAX = 120;
export const EMAIL_MAX = 254;

export type Invitation = { state: 'open'; until: Date } | { state: 'ended' | 'withdrawn'; until: null };

/** Its owner's own, or none that they need; one that somebody else has given, which may have expired; or none, until its owner chooses one by a link. */
export type PasswordState = 'own' | 'oneTime' | 'oneTimeExpired' | 'ended';

/** Whose accounts a list may be narrowed to. */
export const ACCOUNT_FILTERS = ['active', 'invited', 'deactivated', 'withoutSecondStep'] as const;
export type AccountFilter = (typeof ACCOUNT_FILTERS)[number];

export interface UserRow {
  id: string;
  email: string;
  nameAr: string;
  nameEn: string;
  role: Role;
  interfaceLocale: Locale;
  password: PasswordState;
  deactivatedAt: Date | null;
  /** Of a colleague who has not accepted it yet; null for everybody else. */
  invitation: Invitation | null;
  lastSeenAt: Date | null;
  hasSecondFactor: boolean;
  version: number;
}

/** An e-mail address that the user has asked for and not confirmed yet. */
export interface AskedEmail {
  email: string;
  until: Date;
}

/** The fields that users may change of their own account, with the version that a change must carry. */
export interface OwnAccount {
  nameAr: string;
  nameEn: string;
  interfaceLocale: Locale;
  version: number;
}

export interface UserFields {
  nameAr: string;
  nameEn: string;
  role: Role;
  interfaceLocale: Locale;
}

/** One of the user's own open sessions. */
export interface OwnSession {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
  /** The one in which the user reads this. */
  isThis: boolean;
}
