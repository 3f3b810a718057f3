import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import type { RecordDescriptor } from './record-descriptor';
import type { RecordUsage } from './types';

/** Pieces that are named. */
const MAX_NAMED = 20;

/** The column by which the rule of a list names a record of each type. */
export const RULE_COLUMNS = {
  person: 'personId',
  section: 'sectionId',
  topic: 'topicId',
  series: 'seriesId',
} as const;

interface Row {
  entryId: string;
  kind: Kind;
  titleAr: string | null;
  titleEn: string | null;
}

/** What uses a record: the pieces whose drafts or publications name it, and the lists that it fills. */
export async function listUsage(
  { name, drafts, publications }: Pick<RecordDescriptor, 'name' | 'drafts' | 'publications'>,
  id: string,
): Promise<RecordUsage> {
  const record = Prisma.sql`${id}::uuid`;
  const [rows, lists] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT entry."id" AS "entryId", entry."kind"::text AS "kind",
        (SELECT e."title" FROM "Edition" e WHERE e."entryId" = entry."id" AND e."locale" = 'ar') AS "titleAr",
        (SELECT e."title" FROM "Edition" e WHERE e."entryId" = entry."id" AND e."locale" = 'en') AS "titleEn"
      FROM (
        SELECT naming."entryId" FROM (
          (SELECT "entryId" FROM (${drafts(record)}) AS drafts LIMIT ${MAX_NAMED + 1})
          UNION (SELECT "entryId" FROM (${publications(record)}) AS published LIMIT ${MAX_NAMED + 1})
        ) AS naming LIMIT ${MAX_NAMED + 1}
      ) AS used JOIN "Entry" entry ON entry."id" = used."entryId" ORDER BY entry."number" DESC`,
    db().list.findMany({
      where: { [RULE_COLUMNS[name]]: id },
      select: { key: true, nameAr: true, nameEn: true },
      orderBy: { key: 'asc' },
      take: MAX_NAMED,
    }),
  ]);
  const pieces = rows.slice(0, MAX_NAMED).map(({ titleAr: ar, titleEn: en, ...piece }) => ({
    ...piece,
    titles: { ar, en },
  }));
  return { pieces, hasMore: rows.length > MAX_NAMED, lists };
}
