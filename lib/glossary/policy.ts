import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';

/** All users read the glossary; administrators keep it. */
export function canManageGlossary(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
