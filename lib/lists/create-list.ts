import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { permit, requireNoIssues } from '@/lib/errors';
import { lockDescriptions } from './list-description';
import { descriptionIssues, freeListKey, trimmed } from './list-names';
import { storeListPage } from './list-page';
import { canManageLists } from './policy';
import { standingIssues } from './standing-issues';
import type { ListKey, ListStanding } from './types';

const SHOWN_AT_FIRST = 5;

/** Makes an empty list, which readers see only when something is on it. */
export async function createList(tx: Tx, actor: Actor, given: ListStanding): Promise<{ key: ListKey }> {
  permit(canManageLists(actor));
  const description = trimmed(given);
  await lockDescriptions(tx);
  requireNoIssues([...descriptionIssues(description), ...(await standingIssues(tx, { description }))]);
  const key = await freeListKey(tx, description.nameEn);
  const { page, ...columns } = description;
  const { id } = await tx.list.create({ data: { ...columns, key, shown: SHOWN_AT_FIRST } });
  await storeListPage(tx, id, null, page);
  const { nameAr, nameEn } = columns;
  await recordEvent(tx, actor, {
    action: 'list.created',
    subjectType: 'list',
    subjectId: id,
    data: { list: key, nameAr, nameEn },
  });
  return { key };
}
