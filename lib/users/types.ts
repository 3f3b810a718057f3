import type { Role } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';

// How much of each field is taken, in characters; forms stop there, and every door refuses more.
export const NAME_MAX = 120;
export const EMAIL_MAX = 254;

export interface UserRow {
  id: string;
  email: string;
  nameAr: string;
  nameEn: string;
  role: Role;
  interfaceLocale: Locale;
  mustChangePassword: boolean;
  deactivatedAt: Date | null;
  lastSeenAt: Date | null;
  version: number;
}

/** What everybody may change of their own account. */
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
