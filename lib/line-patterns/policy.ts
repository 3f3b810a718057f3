import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';

/** Everybody composes with the patterns; administrators keep them. */
export function canManagePatterns(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
