import { isEditorial } from '@/lib/auth/is-editorial';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';

/** `canSeeEntry` as a condition of a query; with `mine`, only entries that the user created. */
export function visibleTo(actor: Pick<Actor, 'userId' | 'role'>, mine = false): { createdById?: string } {
  return isEditorial(actor) && !mine ? {} : { createdById: requireUserId(actor) };
}
