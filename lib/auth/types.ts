import type { Locale } from '@/lib/i18n/locales';

export const ROLES = ['author', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** Who is doing something: what policies decide by and what the audit trail records. */
export interface Actor {
  userId: string;
  role: Role;
  sessionId: string;
}

export interface SignedInUser {
  id: string;
  email: string;
  nameAr: string;
  nameEn: string;
  role: Role;
  interfaceLocale: Locale;
  mustChangePassword: boolean;
}

export interface SignedIn {
  actor: Actor;
  user: SignedInUser;
}
