import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

/** Everybody in the newsroom sees what readers see; arranging it is the editors' work. */
export function canArrange(actor: Actor): boolean {
  return isEditorial(actor);
}
