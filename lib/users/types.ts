import type { Role } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';

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
