import { Prisma } from '@/lib/generated/prisma/client';
import { wroteOrSubmittedSql } from './wrote-or-submitted';

/**
 * A condition of a query: whether the rule of two people forbids an editor to approve an edition, because they wrote or submitted its text. Asked for
 * the review, they leave it to every editor, as somebody does who is gone: nobody else is told that it waits.
 */
export const mayNotApprove = (userId: Prisma.Sql, editionId: Prisma.Sql) => Prisma.sql`(
  coalesce((SELECT ("value" ->> 'twoPeople')::boolean FROM "Setting" WHERE "key" = 'review'), false)
  AND ${wroteOrSubmittedSql(userId, editionId)})`;
