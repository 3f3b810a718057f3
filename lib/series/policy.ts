import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';

/** All users choose issues for their pieces; only administrators change series, issues and the order of their contents. */
export function canManageSeries(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
