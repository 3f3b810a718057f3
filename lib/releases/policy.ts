import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

/** Only those who publish everybody's pieces see releases and change them. */
export function canManageReleases(actor: Pick<Actor, 'role'>): boolean {
  return isEditorial(actor);
}
