import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { Prisma } from '@/lib/generated/prisma/client';

/** The order of every list of the newsroom, over `"Entry" e`: whatever was touched last, in either language, is first. */
export const NEWEST_CHANGE_FIRST = Prisma.sql`
  greatest(e."updatedAt", (SELECT max(d."updatedAt") FROM "Edition" d WHERE d."entryId" = e."id")) DESC, e."number" DESC`;

/** What of `"Entry" e` this user may find: `canSeeEntry` as conditions; with `mine`, only what they began themselves. */
export function visibleTo(actor: Actor, mine = false): Prisma.Sql[] {
  return isEditorial(actor) && !mine ? [] : [Prisma.sql`e."createdById" = ${actor.userId}::uuid`];
}
