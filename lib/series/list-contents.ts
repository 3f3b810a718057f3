import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import { CONTENTS_MAX, type ContentsItem } from './types';

interface Row {
  entryId: string;
  number: number;
  kind: Kind;
  titleAr: string | null;
  titleEn: string | null;
  publishedAr: boolean;
  publishedEn: boolean;
  isLeaving: boolean;
}

/** A query for the "entryId" of what belongs to an issue: in the draft, or still for readers, whatever the draft says by now. */
export const entriesOf = (issueId: string) => Prisma.sql`
  SELECT entry."id" AS "entryId" FROM "Entry" entry WHERE entry."issueId" = ${issueId}::uuid AND entry."trashedAt" IS NULL
  UNION SELECT p."entryId" FROM "Publication" p WHERE p."issueId" = ${issueId}::uuid`;

/**
 * The entries of an issue in the order in which readers get them; those that nobody has moved come last, in the order of their numbers. OFFSET has each
 * looked up by its id.
 */
export async function listContents(issueId: string, tx: Tx = db()): Promise<ContentsItem[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT entry."id" AS "entryId", entry."number", entry."kind"::text AS "kind",
      ar."title" AS "titleAr", en."title" AS "titleEn",
      coalesce(ar."state" = 'published', false) AS "publishedAr", coalesce(en."state" = 'published', false) AS "publishedEn",
      entry."issueId" IS DISTINCT FROM ${issueId}::uuid AS "isLeaving"
    FROM (${entriesOf(issueId)}) AS within
    CROSS JOIN LATERAL (SELECT * FROM "Entry" WHERE "Entry"."id" = within."entryId" OFFSET 0) AS entry
    LEFT JOIN "IssueEntry" placed ON placed."issueId" = ${issueId}::uuid AND placed."entryId" = entry."id"
    LEFT JOIN "Edition" ar ON ar."entryId" = entry."id" AND ar."locale" = 'ar'
    LEFT JOIN "Edition" en ON en."entryId" = entry."id" AND en."locale" = 'en'
    ORDER BY placed."position" NULLS LAST, entry."number" LIMIT ${CONTENTS_MAX}`;
  return rows.map(({ titleAr: ar, titleEn: en, publishedAr, publishedEn, ...item }) => ({
    ...item,
    titles: { ar, en },
    published: { ar: publishedAr, en: publishedEn },
  }));
}
