import type { Actor } from '@/lib/auth/types';

/** Everybody in the newsroom sees what readers see; arranging it is the editors' work. */
export function canArrange(actor: Actor): boolean {
  return actor.role === 'editor' || actor.role === 'admin';
}
