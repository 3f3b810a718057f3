import type { Actor } from './types';

/** Editors and administrators answer for everybody's pieces; authors for their own. */
export function isEditorial(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'editor' || actor.role === 'admin';
}
