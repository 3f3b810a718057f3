import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

type Owned = { createdById: string };

/** Everybody who writes adds pictures and files, and sees those of all others, because pieces share them. */
export function canAddMedia(actor: Pick<Actor, 'role'>): boolean {
  return actor.role !== 'system';
}

/** Texts, focal point, content and deletion: authors decide about what they uploaded themselves. */
export function canChangeMedia(actor: Actor, media: Owned): boolean {
  return isEditorial(actor) || media.createdById === actor.userId;
}
