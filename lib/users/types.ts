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

export interface UserFields {
  nameAr: string;
  nameEn: string;
  role: Role;
  interfaceLocale: Locale;
}
