import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { Prisma } from '@/lib/generated/prisma/client';

/** The order of every list of entries in the studio, over `"Entry" e`: the latest change in either language first. */
export const NEWEST_CHANGE_FIRST = Prisma.sql`
  greatest(e."updatedAt", (SELECT max(d."updatedAt") FROM "Edition" d WHERE d."entryId" = e."id")) DESC, e."number" DESC`;

/** `canSeeEntry` as SQL conditions over `"Entry" e`; with `mine`, only entries that the user created. */
export function visibleTo(actor: Actor, mine = false): Prisma.Sql[] {
  return isEditorial(actor) && !mine ? [] : [Prisma.sql`e."createdById" = ${actor.userId}::uuid`];
}
