import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

/** Editors follow what happened to the pieces; authors see their own pieces only, so the trail is not for them. */
export function canReadTrail(actor: Pick<Actor, 'role'>): boolean {
  return isEditorial(actor);
}

/** Whether an action is about an account or a session rather than about the newsroom's work. */
export function isAccountAction(action: string): boolean {
  return action.startsWith('session.') || action.startsWith('user.');
}

/** Who signed in from where, and what was done to accounts, is the administrators' business. */
export function canReadAccountEvents(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'admin';
}
