import type { Actor } from '@/lib/auth/types';

/** Everybody saves views of their own; what everybody is offered, administrators decide. */
export function canShareViews(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'admin';
}

/** Whose own it is, and of what is shared administrators too. */
export function canDeleteView(
  actor: Pick<Actor, 'userId' | 'role'>,
  view: { userId: string; isShared: boolean },
): boolean {
  return view.userId === actor.userId || (view.isShared && canShareViews(actor));
}
