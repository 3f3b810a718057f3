import type { Actor } from '@/lib/auth/types';

/** Mails hold addresses of accounts and what their owners are told, so that whoever manages accounts manages them; the system does not. */
export function canManageMail(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'admin';
}
