import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { permit } from '@/lib/errors';
import { recordUse } from '@/lib/redirects/record-use';
import { issueNames } from './issue-names';
import { issuePaths } from './issue-paths';
import { lockIssue } from './lock-series';
import { canManageSeries } from './policy';

/**
 * Shows an issue to readers, or hides it, so that its address answers 410 until it is shown again. Its pieces stay as they are, and so do redirects that
 * lead to it. Throws `not_found` and `forbidden`.
 */
export async function showIssue(
  tx: Tx,
  actor: Actor,
  { id, isShown }: { id: string; isShown: boolean },
): Promise<void> {
  const { series, issue } = await lockIssue(tx, id);
  permit(canManageSeries(actor));
  if (issue.isShown === isShown) return;
  await tx.issue.update({ where: { id }, data: { isShown, hiddenAt: isShown ? null : new Date() } });
  if (isShown) await recordUse(tx, issuePaths(series, [issue.number]));
  await recordEvent(tx, actor, {
    ...{ action: isShown ? 'issue.shown' : 'issue.hidden', subjectType: 'issue', subjectId: id },
    data: issueNames(series, issue.number),
  });
}
