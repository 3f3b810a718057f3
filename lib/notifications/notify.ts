import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type News, RECIPIENTS } from './recipients';
import { DEFAULT_CHOICES } from './types';

/** News with a name for what happened, so that nobody is told of it twice. */
export type Occasion = News & { occasion: string };

/**
 * Tells those who are to know what has happened, except whoever did it, those whose account is deactivated or who have not joined yet, and those who may not see it: in the
 * newsroom and by mail, as each of them has chosen. One statement, whatever their number, which waits for nobody: the rows are part of the
 * change, and a job mails them later.
 */
export const notify = (tx: Tx, actor: Actor, news: News, occasion: string): Promise<void> =>
  notifyOfKind(tx, actor, news.kind, [{ ...news, occasion }]);

/** As `notify`, of all that happens together: one statement for each kind of news. */
export async function notifyAll(tx: Tx, actor: Actor, occasions: readonly Occasion[]): Promise<void> {
  for (const kind of new Set(occasions.map((each) => each.kind)))
    await notifyOfKind(
      tx,
      actor,
      kind,
      occasions.filter((each) => each.kind === kind),
    );
}

async function notifyOfKind(
  tx: Tx,
  actor: Actor,
  kind: News['kind'],
  occasions: readonly Occasion[],
): Promise<void> {
  const preset = DEFAULT_CHOICES[kind];
  const rows = occasions.map(({ occasion, ...news }) => ({ ...news, key: `${kind}:${occasion}` }));
  await tx.$executeRaw`
    INSERT INTO "Notification" ("userId", "kind", "key", "editionId", "locale", "releaseId", "actorId", "isShown", "mailDue")
    SELECT chosen."id", ${kind}, news."key", news."editionId", news."locale",
           news."releaseId", ${actor.userId}::uuid,
           chosen."isShown", nullif(chosen."mail", 'never')
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
             AS news("key" text, "editionId" uuid, "locale" "Locale", "releaseId" uuid, "translatorId" uuid, "changeId" uuid)
     CROSS JOIN LATERAL (
            SELECT account."id", coalesce(choice."isShown", ${preset.isShown}) AS "isShown",
                   coalesce(choice."mail", ${preset.mail}) AS "mail"
              FROM "User" account
              LEFT JOIN "NotificationChoice" choice ON choice."userId" = account."id" AND choice."kind" = ${kind}
             WHERE account."id" IN (${RECIPIENTS[kind]})
               AND account."deactivatedAt" IS NULL AND account."invitedAt" IS NULL AND account."id" IS DISTINCT FROM ${actor.userId}::uuid
               AND ((news."editionId" IS NULL AND news."releaseId" IS NULL) OR account."role" <> 'author' OR account."id" = (
                 SELECT entry."createdById" FROM "Edition" edition JOIN "Entry" entry ON entry."id" = edition."entryId"
                  WHERE edition."id" = news."editionId"))) chosen
     WHERE chosen."isShown" OR chosen."mail" <> 'never'
    ON CONFLICT ("userId", "key") DO NOTHING`;
}
