import type { Actor } from './types';

/** Whether the actor is responsible for everybody's pieces. Authors are responsible for their own only. */
export function isEditorial(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'editor' || actor.role === 'admin' || actor.role === 'system';
}
