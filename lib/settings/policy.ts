import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';

/** The institute's name and address are the administrators' to change. */
export function canChangeSettings(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
