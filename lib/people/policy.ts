import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';

/** All users choose authors for their pieces; only administrators change the authors themselves. */
export function canManagePeople(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
