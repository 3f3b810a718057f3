import type { Actor } from '@/lib/auth/types';

/** Everybody chooses sections and topics for their pieces; administrators keep them. */
export function canKeepTaxonomy(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'admin';
}
