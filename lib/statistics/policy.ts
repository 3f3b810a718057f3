import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';

/** Editors see what readers open on the whole site. Authors see it of their own pieces: whoever sees a piece sees how often it was read. */
export function canSeeStatistics(actor: Pick<Actor, 'role'>): boolean {
  return isEditorial(actor);
}
