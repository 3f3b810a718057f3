import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';

export function canManageRedirects(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
