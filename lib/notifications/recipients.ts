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

const creator = (editionId: string) => Prisma.sql`
  SELECT entry."createdById" FROM "Edition" edition JOIN "Entry" entry ON entry."id" = edition."entryId"
   WHERE edition."id" = ${editionId}::uuid`;

/** Whoever submitted it last: of a change of what readers have seen, that is an editor who need not have begun the piece. */
const submitter = (editionId: string) => Prisma.sql`
  (SELECT "actorId" FROM "ReviewAct" WHERE "editionId" = ${editionId}::uuid AND "kind" = 'submitted'
   ORDER BY "createdAt" DESC, "id" DESC LIMIT 1)`;

const reviewer = (editionId: string) => Prisma.sql`
  SELECT "reviewerId" FROM "Edition" WHERE "id" = ${editionId}::uuid AND "reviewerId" IS NOT NULL`;

/** What is submitted to nobody in particular, or to somebody who reviews no more or wrote it, waits for every editor. */
const reviewerOrEditors = (editionId: string) => Prisma.sql`
  SELECT account."id" FROM "User" account
    LEFT JOIN (SELECT asked."id" FROM "Edition" edition JOIN "User" asked ON asked."id" = edition."reviewerId"
                WHERE edition."id" = ${editionId}::uuid AND asked."deactivatedAt" IS NULL AND asked."role" <> 'author'
                  AND NOT ${mayNotApprove(Prisma.sql`asked."id"`, Prisma.sql`edition."id"`)}) asked ON true
   WHERE account."role" <> 'author' AND account."id" = coalesce(asked."id", account."id")`;

const admins = Prisma.sql`SELECT "id" FROM "User" WHERE "role" = 'admin'`;

/** The ids of those who are to know, as a query; who did it and who may not see it are left out by whoever asks. */
export function recipientsOf(news: News): Prisma.Sql {
  switch (news.kind) {
    case 'assigned':
      return reviewer(news.editionId);
    case 'translation':
      return Prisma.sql`
        SELECT assignment."translatorId" FROM "Edition" edition
          JOIN "TranslationAssignment" assignment
            ON assignment."entryId" = edition."entryId" AND assignment."locale" = ${news.locale}::"Locale"
         WHERE edition."id" = ${news.editionId}::uuid`;
    case 'translation_ended':
    case 'translations_lost':
      return Prisma.sql`SELECT ${news.translatorId}::uuid`;
    case 'submitted':
      return reviewerOrEditors(news.editionId);
    case 'changes_requested':
    case 'approved':
    case 'published':
      return Prisma.sql`${creator(news.editionId)} UNION ${submitter(news.editionId)}`;
    case 'commented':
      return Prisma.sql`${creator(news.editionId)} UNION ${reviewer(news.editionId)}
        UNION SELECT "actorId" FROM "ReviewAct" WHERE "editionId" = ${news.editionId}::uuid`;
    case 'behind':
      return Prisma.sql`${creator(news.editionId)}
        UNION SELECT "updatedById" FROM "Edition" WHERE "id" = ${news.editionId}::uuid`;
    case 'schedule_refused':
      return Prisma.sql`${creator(news.editionId)} UNION ${admins}
        UNION SELECT "createdById" FROM "ScheduledChange" WHERE "id" = ${news.changeId}::uuid`;
    case 'release_refused':
      return Prisma.sql`${admins} UNION SELECT "createdById" FROM "Release" WHERE "id" = ${news.releaseId}::uuid
        UNION SELECT "plannedById" FROM "Release" WHERE "id" = ${news.releaseId}::uuid AND "plannedById" IS NOT NULL`;
  }
}
