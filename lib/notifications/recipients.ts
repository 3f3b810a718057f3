import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { mayNotApprove } from '@/lib/review/may-not-approve';
import type { FailureKind, NotificationKind } from './types';

type TranslationKind = 'translation' | 'translation_ended' | 'translations_lost';

/** What happened, and to what. */
export type News =
  | {
      kind: Exclude<NotificationKind, FailureKind | TranslationKind | 'schedule_refused' | 'release_refused'>;
      editionId: string;
    }
  /** Somebody is to write this language of the piece, which follows the edition. */
  | { kind: 'translation'; editionId: string; locale: Locale }
  /** Somebody is not to write it any more. */
  | { kind: 'translation_ended'; editionId: string; locale: Locale; translatorId: string }
  /** Somebody's new role ends translations of pieces that it does not let them see. */
  | { kind: 'translations_lost'; translatorId: string }
  | { kind: 'schedule_refused'; editionId: string; changeId: string }
  | { kind: 'release_refused'; releaseId: string };

const CREATOR = Prisma.sql`
  SELECT entry."createdById" FROM "Edition" edition JOIN "Entry" entry ON entry."id" = edition."entryId"
   WHERE edition."id" = news."editionId"`;

/** Whoever submitted it last: of a change of what readers have seen, that is an editor who need not have begun the piece. */
const SUBMITTER = Prisma.sql`
  (SELECT "actorId" FROM "ReviewAct" WHERE "editionId" = news."editionId" AND "kind" = 'submitted'
   ORDER BY "createdAt" DESC, "id" DESC LIMIT 1)`;

const REVIEWER = Prisma.sql`
  SELECT "reviewerId" FROM "Edition" WHERE "id" = news."editionId" AND "reviewerId" IS NOT NULL`;

/** What is submitted to nobody in particular, or to somebody who reviews no more or wrote it, waits for every editor. */
const REVIEWER_OR_EDITORS = Prisma.sql`
  SELECT account."id" FROM "User" account
    LEFT JOIN (SELECT asked."id" FROM "Edition" edition JOIN "User" asked ON asked."id" = edition."reviewerId"
                WHERE edition."id" = news."editionId" AND asked."deactivatedAt" IS NULL AND asked."role" <> 'author'
                  AND NOT ${mayNotApprove(Prisma.sql`asked."id"`, Prisma.sql`edition."id"`)}) asked ON true
   WHERE account."role" <> 'author' AND account."id" = coalesce(asked."id", account."id")`;

const ADMINS = Prisma.sql`SELECT "id" FROM "User" WHERE "role" = 'admin'`;

const TRANSLATOR = Prisma.sql`SELECT news."translatorId"`;

/**
 * The ids of those who are to know of `news`, a row with the columns of `News`, as a query; who did it and who may not see it are left out by
 * whoever asks.
 */
export const RECIPIENTS: Readonly<Record<News['kind'], Prisma.Sql>> = {
  assigned: REVIEWER,
  translation: Prisma.sql`
    SELECT assignment."translatorId" FROM "Edition" edition
      JOIN "TranslationAssignment" assignment
        ON assignment."entryId" = edition."entryId" AND assignment."locale" = news."locale"
     WHERE edition."id" = news."editionId"`,
  translation_ended: TRANSLATOR,
  translations_lost: TRANSLATOR,
  submitted: REVIEWER_OR_EDITORS,
  changes_requested: Prisma.sql`${CREATOR} UNION ${SUBMITTER}`,
  approved: Prisma.sql`${CREATOR} UNION ${SUBMITTER}`,
  published: Prisma.sql`${CREATOR} UNION ${SUBMITTER}`,
  commented: Prisma.sql`${CREATOR} UNION ${REVIEWER}
    UNION SELECT "actorId" FROM "ReviewAct" WHERE "editionId" = news."editionId"`,
  behind: Prisma.sql`${CREATOR}
    UNION SELECT "updatedById" FROM "Edition" WHERE "id" = news."editionId"`,
  schedule_refused: Prisma.sql`${CREATOR} UNION ${ADMINS}
    UNION SELECT "createdById" FROM "ScheduledChange" WHERE "id" = news."changeId"`,
  release_refused: Prisma.sql`${ADMINS} UNION SELECT "createdById" FROM "Release" WHERE "id" = news."releaseId"
    UNION SELECT "plannedById" FROM "Release" WHERE "id" = news."releaseId" AND "plannedById" IS NOT NULL`,
};
