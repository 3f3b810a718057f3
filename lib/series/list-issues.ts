import { db } from '@/lib/db';
import type { IssueRow } from './types';

/** Issues that one page of a series lists. */
export const ISSUES_SHOWN = 500;

/** The issues of a series, the highest number first, with how many entries name each in their drafts. */
export async function listIssues(seriesId: string): Promise<IssueRow[]> {
  return db().$queryRaw<IssueRow[]>`
    SELECT issue."id", issue."number", issue."titleAr", issue."titleEn", issue."publishedOn",
      (SELECT count(*)::int FROM "Entry" entry WHERE entry."issueId" = issue."id") AS "pieces"
    FROM "Issue" issue WHERE issue."seriesId" = ${seriesId}::uuid
    ORDER BY issue."number" DESC LIMIT ${ISSUES_SHOWN}`;
}
