import type { Reply } from '@/components/ui/reply';
import type { Stored } from '@/components/ui/stored';
import type { UserFields } from '@/lib/users/types';

/** An account's fields as strings, as a form holds them. */
export type UserValues = { [Name in keyof UserFields]: string };

export interface UserActions {
  save: (input: UserValues & { id: string; version: number }) => Promise<Reply<{ version: number }>>;
  read: (input: { id: string }) => Promise<Reply<Stored<UserValues>>>;
  resetPassword: (input: { id: string }) => Promise<Reply<{ password: string }>>;
  resetSecondFactor: (input: { id: string }) => Promise<Reply<unknown>>;
  removeIdentity: (input: { id: string; userId: string }) => Promise<Reply<unknown>>;
  endSessions: (input: { id: string }) => Promise<Reply<unknown>>;
  deactivate: (input: { id: string }) => Promise<Reply<unknown>>;
  reactivate: (input: { id: string }) => Promise<Reply<unknown>>;
}

export const USER_FIELDS = ['nameAr', 'nameEn', 'role', 'interfaceLocale'] as const;
