import { isContentAdmin } from '@/lib/auth/is-content-admin';
import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

/** Every user of the studio may see a list; only editors and administrators may arrange it. */
export function canArrange(actor: Actor): boolean {
  return isEditorial(actor);
}

/** Only administrators make, rename, position and remove lists. */
export function canManageLists(actor: Actor): boolean {
  return isContentAdmin(actor);
}
