import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { ISSUE_NUMBER_MAX, type IssueRow } from './types';

/** One page of the issues of a series, the highest number first, with how many entries name each in their drafts. */
export async function listIssues(seriesId: string, window: ListWindow): Promise<ListPage<IssueRow>> {
  const [page, total] = await Promise.all([
    findListPage<IssueRow, number>(window, {
      parse: parseNumber,
      cursorOf: ({ number }) => String(number),
      find: (range) => findIssues(seriesId, range),
    }),
    db().issue.count({ where: { seriesId }, take: MAX_COUNTED, orderBy: { number: 'desc' } }),
  ]);
  return { ...page, total: boundedCount(total) };
}

function parseNumber(text: string): number | null {
  const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
  return number !== null && number <= ISSUE_NUMBER_MAX ? number : null;
}

function findIssues(seriesId: string, { from, direction, take }: RowRange<number>): Promise<IssueRow[]> {
  const isDown = direction === 'after';
  const beyond =
    from === null
      ? Prisma.empty
      : isDown
        ? Prisma.sql`AND issue."number" < ${from}::int`
        : Prisma.sql`AND issue."number" > ${from}::int`;
  const order = isDown ? Prisma.sql`issue."number" DESC` : Prisma.sql`issue."number"`;
  return db().$queryRaw<IssueRow[]>`
    SELECT issue."id", issue."number", issue."titleAr", issue."titleEn", issue."publishedOn", issue."isShown",
      (SELECT count(*)::int FROM "Entry" entry WHERE entry."issueId" = issue."id") AS "pieces"
    FROM "Issue" issue WHERE issue."seriesId" = ${seriesId}::uuid ${beyond}
    ORDER BY ${order} LIMIT ${take}`;
}
