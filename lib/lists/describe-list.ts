import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import { hasSameFields } from '@/lib/has-same-fields';
import { areaIssues } from './area-issues';
import { descriptionIssues, trimmed } from './list-names';
import { findListPageSlugs, listPageIssues, storeListPage } from './list-page';
import { incrementListVersion, lockList, requireListVersion } from './lock-list';
import { canManageLists } from './policy';
import { isBuiltIn, type ListChanged, type ListDescription, type ListKey, type ListPageSlugs } from './types';

interface DescriptionChange extends Omit<ListDescription, 'page'> {
  key: ListKey;
  version: number;
  /** It keeps its page without this. */
  page?: ListDescription['page'] | undefined;
}

/** Renames a list that administrators made, and says where readers see it. Its address in the newsroom stays. */
export async function describeList(
  tx: Tx,
  actor: Actor,
  { key, version, page: wanted, ...given }: DescriptionChange,
): Promise<ListChanged> {
  const list = await lockList(tx, key);
  permit(canManageLists(actor));
  requireListVersion(list, version);
  if (isBuiltIn(key)) throw new AppError('invalid', [{ path: '', key: 'lists.builtIn' }]);
  const before = await findListPageSlugs(tx, list.id);
  const description = trimmed({ ...given, page: wanted === undefined ? before : wanted });
  requireNoIssues([
    ...descriptionIssues(description),
    ...(await areaIssues(tx, description, list)),
    ...(await listPageIssues(tx, description.page, list.id)),
  ]);
  const { page, ...columns } = description;
  if (hasSameFields<typeof columns>(list, columns) && isSamePage(before, page))
    return { version: list.version };
  await tx.list.update({ where: { id: list.id }, data: columns });
  await storeListPage(tx, list.id, before, page);
  const changed = await incrementListVersion(tx, actor, list);
  await recordEvent(tx, actor, {
    action: 'list.described',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: key, ...columns, ...page },
  });
  return changed;
}

function isSamePage(one: ListPageSlugs | null, other: ListPageSlugs | null): boolean {
  return one === null || other === null ? one === other : hasSameFields(one, other);
}
