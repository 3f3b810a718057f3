import { isContentAdmin } from '@/lib/auth/is-content-admin';
import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

/** Who withdraws and corrects pieces must know that readers may still get the former text. */
export function canSeeLatePurges(actor: Pick<Actor, 'role'>): boolean {
  return isEditorial(actor);
}

/** The cache belongs to the operation of the site, like its settings. */
export function canRetryPurges(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
