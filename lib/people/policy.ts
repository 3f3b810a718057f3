import type { Actor } from '@/lib/auth/types';

/** Everybody chooses authors from the directory; administrators keep it. */
export function canManagePeople(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'admin';
}
