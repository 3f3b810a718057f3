import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type Issue, permit, requireNoIssues } from '@/lib/errors';
import { recordRemoval } from '@/lib/redirects/record-removal';
import { lineLinkText } from '@/lib/workflow/line-link';
import { countIssuePieces } from './get-issue';
import { issueNames } from './issue-names';
import { issuePaths } from './issue-paths';
import { lockIssue } from './lock-series';
import { canManageSeries } from './policy';
import { wasPublic } from './was-public';

/** Deletes an issue, whose address answers 410 from then on. Throws `not_found`, `forbidden`, and `invalid` while an entry names it or a line leads to it. */
export async function deleteIssue(tx: Tx, actor: Actor, id: string): Promise<void> {
  const { series, issue } = await lockIssue(tx, id);
  permit(canManageSeries(actor));
  requireNoIssues(await deletionIssues(tx, id));
  await tx.issue.delete({ where: { id } });
  if (wasPublic(issue)) for (const path of issuePaths(series, [issue.number])) await recordRemoval(tx, path);
  await recordEvent(tx, actor, {
    ...{ action: 'issue.deleted', subjectType: 'issue', subjectId: id },
    data: issueNames(series, issue.number),
    names: [issue.titleAr, issue.titleEn],
  });
}

/** What leads readers to the issue. An urgent line that has ended leads nobody, and may be shown again only with a link that is there. */
async function deletionIssues(tx: Tx, id: string): Promise<Issue[]> {
  const count = await countIssuePieces(tx, id);
  if (count > 0) return [{ path: '', key: 'issue.hasPieces', params: { count } }];
  const link = lineLinkText({ kind: 'issue', id });
  const lines = await tx.$queryRaw<object[]>`
    SELECT FROM "UrgentLine" WHERE "link" = ${link} AND "endsAt" > clock_timestamp()`;
  return lines.length > 0 ? [{ path: '', key: 'issue.inUrgentLine' }] : [];
}
