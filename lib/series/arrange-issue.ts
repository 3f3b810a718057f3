import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import { issueNames } from './issue-names';
import { entriesOf, listContents } from './list-contents';
import { lockIssue } from './lock-series';
import { canManageSeries } from './policy';
import type { ContentsItem } from './types';

export interface ContentsMove {
  /** The issue. */
  id: string;
  entryId: string;
  /** Index of the entry after the move, from 0. */
  to: number;
  /** Ids of all entries in the order that the user saw. The move is refused when the stored order differs. */
  seen: string[];
}

/** Moves an entry within the contents of its issue, which readers get at once. Throws `not_found`, `forbidden`, `conflict` and `invalid`. */
export async function arrangeIssue(
  tx: Tx,
  actor: Actor,
  { id, entryId, to, seen }: ContentsMove,
): Promise<ContentsItem[]> {
  const { series, issue } = await lockIssue(tx, id);
  permit(canManageSeries(actor));
  const order = (await listContents(id, tx)).map((item) => item.entryId);
  const from = order.indexOf(entryId);
  if (order.join() !== seen.join() || from < 0)
    throw new AppError('conflict', [{ path: '', key: 'issue.contentsChanged' }]);
  if (to < 0 || to >= order.length)
    throw new AppError('invalid', [{ path: 'to', key: 'lists.position', params: { last: order.length } }]);
  if (from !== to) {
    await writeOrder(tx, id, order.toSpliced(from, 1).toSpliced(to, 0, entryId));
    await recordEvent(tx, actor, {
      ...{ action: 'issue.arranged', subjectType: 'issue', subjectId: id },
      data: issueNames(series, issue.number),
    });
  }
  return listContents(id, tx);
}

/**
 * What belongs to another issue by now leaves the order, too; what belongs here and is not listed, because an issue lists so many, keeps its position. Rows
 * are written in the order in which transactions lock entries.
 */
async function writeOrder(tx: Tx, issueId: string, ids: string[]): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "IssueEntry" placed WHERE placed."issueId" = ${issueId}::uuid
      AND (placed."entryId" = ANY(${ids}::uuid[]) OR placed."entryId" NOT IN (${entriesOf(issueId)}))`;
  const data = [...ids].sort().map((entryId) => ({ issueId, entryId, position: ids.indexOf(entryId) }));
  await tx.issueEntry.createMany({ data });
}
