import type { Actor } from './types';

/**
 * The user's id, for rows that must name a person. Throws a plain Error for the system, because a job that reaches such a
 * verb is a bug and not a request to refuse.
 */
export function requireUserId(actor: Pick<Actor, 'userId' | 'role'>): string {
  if (actor.userId === null) throw new Error(`This verb needs a user, but its actor is the ${actor.role}.`);
  return actor.userId;
}
