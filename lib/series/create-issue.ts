import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { permit, requireNoIssues } from '@/lib/errors';
import { noonOf } from '@/lib/i18n/dates';
import { issueIssues } from './issue-issues';
import { issueNames } from './issue-names';
import { lockSeries } from './lock-series';
import { canManageSeries } from './policy';
import type { IssueFields } from './types';

/** Adds an issue, which readers do not see before it is shown to them. Throws `not_found`, `forbidden`, and `invalid` for a number that another issue has. */
export async function createIssue(
  tx: Tx,
  actor: Actor,
  seriesId: string,
  fields: IssueFields,
): Promise<{ id: string }> {
  const series = await lockSeries(tx, seriesId);
  permit(canManageSeries(actor));
  requireNoIssues(await issueIssues(tx, seriesId, fields));
  const data = { ...fields, seriesId, publishedOn: noonOf(fields.publishedOn), isShown: false };
  const { id } = await tx.issue.create({ data, select: { id: true } });
  await recordEvent(tx, actor, {
    ...{ action: 'issue.created', subjectType: 'issue', subjectId: id },
    data: issueNames(series, fields.number),
  });
  return { id };
}
