import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';

/** Jobs belong to the operation of the site, like its settings. */
export function canManageJobs(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
