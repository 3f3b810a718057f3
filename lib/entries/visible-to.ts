import { isEditorial } from '@/lib/auth/is-editorial';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import { Prisma } from '@/lib/generated/prisma/client';

/** `canSeeEntry` as a condition of a query; with `mine`, only entries that the user created. */
export function visibleTo(actor: Actor, mine = false): { createdById?: string } {
  return isEditorial(actor) && !mine ? {} : { createdById: requireUserId(actor) };
}

/** The same as a condition on `e`, a row of "Entry". */
export function visibleSql(actor: Actor, mine = false): Prisma.Sql {
  const { createdById } = visibleTo(actor, mine);
  return typeof createdById === 'string'
    ? Prisma.sql`e."createdById" = ${createdById}::uuid`
    : Prisma.sql`true`;
}
