import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';

/** Only administrators change the institute's name and address. */
export function canChangeSettings(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
