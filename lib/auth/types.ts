import type { Locale } from '@/lib/i18n/locales';

export const ROLES = ['author', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/** A user who is signed in. */
export interface UserActor {
  userId: string;
  role: Role;
  sessionId: string;
}

/** Jobs and commands of the operator, which act without a user. */
export interface SystemActor {
  userId: null;
  role: 'system';
  sessionId: null;
}

/**
 * Who or what does something: policies decide by its role, and audit events record its user. It says what it may do and
 * not where the request came from. Verbs that need a person call `requireUserId` or take a `UserActor`.
 */
export type Actor = UserActor | SystemActor;

export interface SignedInUser {
  id: string;
  email: string;
  nameAr: string;
  nameEn: string;
  role: Role;
  interfaceLocale: Locale;
  mustChangePassword: boolean;
  /** The account's role needs a second step at sign-in, and the account has none. */
  mustSetUpSecondStep: boolean;
  hasSecondFactor: boolean;
}

export interface SignedIn {
  actor: UserActor;
  user: SignedInUser;
}

/** The rules of signing in, which administrators choose. */
export interface SignInRules {
  /** Besides the password. Whoever has none sets it up before anything else. */
  adminsNeedSecondStep: boolean;
}
