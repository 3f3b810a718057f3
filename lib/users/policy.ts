import type { Actor } from '@/lib/auth/types';

/** Only administrators see and manage accounts; the system does not. */
export function canManageUsers(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'admin';
}
