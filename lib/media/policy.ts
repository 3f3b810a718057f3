import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

type Owned = { createdById: string };

/** Pieces share pictures and files, so that everybody in the newsroom sees all of them. */
export function canSeeMedia(_actor: Pick<Actor, 'role'>): boolean {
  return true;
}

/** Whoever writes adds pictures and files. Whatever is added has an uploader. */
export function canAddMedia(actor: Pick<Actor, 'role'>): boolean {
  return actor.role !== 'system';
}

/** Texts, focal point, content and deletion: authors decide about what they uploaded themselves. */
export function canChangeMedia(actor: Actor, media: Owned): boolean {
  return isEditorial(actor) || media.createdById === actor.userId;
}
