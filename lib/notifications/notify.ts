import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type News, recipientsOf } from './recipients';
import { DEFAULT_CHOICES } from './types';

/**
 * Tells those who are to know what has happened, except whoever did it, those whose account is deactivated or who have not joined yet, and those who may not see it: in the
 * newsroom and by mail, as each of them has chosen. One statement, whatever their number, which waits for nobody: the rows are part of the
 * change, and a job mails them later. `occasion` names what happened, so that nobody is told of it twice.
 */
export async function notify(tx: Tx, actor: Actor, news: News, occasion: string): Promise<void> {
  const { kind } = news;
  const editionId = 'editionId' in news ? news.editionId : null;
  const releaseId = 'releaseId' in news ? news.releaseId : null;
  const locale = 'locale' in news ? news.locale : null;
  const preset = DEFAULT_CHOICES[kind];
  const isOfAccount = editionId === null && releaseId === null;
  await tx.$executeRaw`
    INSERT INTO "Notification" ("userId", "kind", "key", "editionId", "locale", "releaseId", "actorId", "isShown", "mailDue")
    SELECT chosen."id", ${kind}, ${`${kind}:${occasion}`}, ${editionId}::uuid, ${locale}::"Locale",
           ${releaseId}::uuid, ${actor.userId}::uuid,
           chosen."isShown", nullif(chosen."mail", 'never')
      FROM (SELECT account."id", coalesce(choice."isShown", ${preset.isShown}) AS "isShown",
                   coalesce(choice."mail", ${preset.mail}) AS "mail"
              FROM "User" account
              LEFT JOIN "NotificationChoice" choice ON choice."userId" = account."id" AND choice."kind" = ${kind}
             WHERE account."id" IN (${recipientsOf(news)})
               AND account."deactivatedAt" IS NULL AND account."invitedAt" IS NULL AND account."id" IS DISTINCT FROM ${actor.userId}::uuid
               AND (${isOfAccount} OR account."role" <> 'author' OR account."id" = (
                 SELECT entry."createdById" FROM "Edition" edition JOIN "Entry" entry ON entry."id" = edition."entryId"
                  WHERE edition."id" = ${editionId}::uuid))) chosen
     WHERE chosen."isShown" OR chosen."mail" <> 'never'
    ON CONFLICT ("userId", "key") DO NOTHING`;
}
