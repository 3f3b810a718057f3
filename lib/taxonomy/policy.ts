import { isContentAdmin } from '@/lib/auth/is-content-admin';
import type { Actor } from '@/lib/auth/types';

/** All users choose sections and topics for their pieces; only administrators change the sections and topics themselves. */
export function canManageTaxonomy(actor: Pick<Actor, 'role'>): boolean {
  return isContentAdmin(actor);
}
