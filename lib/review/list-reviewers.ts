import { db } from '@/lib/db';
import type { NameRef } from '@/lib/entries/types';
import { Prisma } from '@/lib/generated/prisma/client';
import { mayNotApprove } from './may-not-approve';

/** Everybody who can review a text. */
export function listReviewers(): Promise<NameRef[]> {
  return db().user.findMany({
    where: { role: { in: ['editor', 'admin'] }, deactivatedAt: null, invitedAt: null },
    orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
    select: { id: true, nameAr: true, nameEn: true },
  });
}

/** Without those who would be refused for this one, because they wrote or submitted it. */
export async function listReviewersOf(editionId: string): Promise<NameRef[]> {
  const refused = await db().$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" IN ('editor', 'admin') AND "deactivatedAt" IS NULL
      AND ${mayNotApprove(Prisma.sql`"User"."id"`, Prisma.sql`${editionId}::uuid`)}`;
  return (await listReviewers()).filter(({ id }) => !refused.some((each) => each.id === id));
}
