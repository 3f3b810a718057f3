import type { Actor } from './types';

/** Whether the actor may change what all pieces share: people, sections, topics, settings. Accounts are not content. */
export function isContentAdmin(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'admin' || actor.role === 'system';
}
