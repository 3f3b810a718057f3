import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import { hasSameFields } from '@/lib/has-same-fields';
import { issuePath } from '@/lib/i18n/addresses';
import { noonOf } from '@/lib/i18n/dates';
import { LOCALES, localised } from '@/lib/i18n/locales';
import { recordRename } from '@/lib/redirects/record-rename';
import { issueFields } from './issue-fields';
import { issueIssues } from './issue-issues';
import { issueNames } from './issue-names';
import { lockIssue } from './lock-series';
import { canManageSeries } from './policy';
import type { IssueFields } from './types';
import { wasPublic } from './was-public';

export interface IssueChange {
  id: string;
  version: number;
  fields: IssueFields;
}

/**
 * Stores all fields of an issue, unless they are as they are stored, and redirects from the address of its former number. Throws `not_found`, `forbidden`,
 * `conflict` when the version is not the stored one, and `invalid`.
 */
export async function updateIssue(
  tx: Tx,
  actor: Actor,
  { id, version, fields }: IssueChange,
): Promise<{ version: number }> {
  const { series, issue } = await lockIssue(tx, id);
  permit(canManageSeries(actor));
  if (issue.version !== version) throw new AppError('conflict', [{ path: '', key: 'conflict' }]);
  if (hasSameFields(issueFields(issue), fields)) return { version };
  requireNoIssues(await issueIssues(tx, issue.seriesId, fields, id));
  const data = { ...fields, publishedOn: noonOf(fields.publishedOn), version: version + 1 };
  await tx.issue.update({ where: { id }, data });
  if (wasPublic(issue) && issue.number !== fields.number)
    for (const locale of LOCALES) {
      const pathOf = (number: number) => issuePath(locale, localised(series, 'slug', locale), number);
      await recordRename(tx, { from: pathOf(issue.number), to: pathOf(fields.number) });
    }
  await recordEvent(tx, actor, {
    ...{ action: 'issue.updated', subjectType: 'issue', subjectId: id },
    data: issueNames(series, fields.number),
  });
  return { version: version + 1 };
}
