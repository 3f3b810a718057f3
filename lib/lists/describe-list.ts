import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit, requireNoIssues } from '@/lib/errors';
import { isSameDescription, seenDescription } from './list-description';
import { descriptionIssues, trimmed } from './list-names';
import { incrementListVersion, lockList, requireListVersion, stageOf } from './lock-list';
import { canManageLists } from './policy';
import { showDescription } from './show-description';
import { stageDescription } from './staged-description';
import { isBuiltIn, type ListChanged, type ListKey, type ListStanding } from './types';

interface DescriptionChange extends Omit<ListStanding, 'page'> {
  key: ListKey;
  version: number;
  /** It keeps its page without this. */
  page?: ListStanding['page'] | undefined;
}

/**
 * Renames a list that administrators made, and says where readers see it, in its draft if it has one. Its address in the newsroom stays. Whether the draft
 * can stand there is asked when it is published, because another list may leave until then.
 */
export async function describeList(
  tx: Tx,
  actor: Actor,
  { key, version, page: wanted, ...given }: DescriptionChange,
): Promise<ListChanged> {
  const list = await lockList(tx, key);
  permit(canManageLists(actor));
  requireListVersion(list, version);
  if (isBuiltIn(key)) throw new AppError('invalid', [{ path: '', key: 'lists.builtIn' }]);
  const seen = await seenDescription(tx, list);
  const before = list.description ?? seen;
  const description = trimmed({ ...given, page: wanted === undefined ? before.page : wanted });
  requireNoIssues(descriptionIssues(description));
  if (isSameDescription(before, description)) return { version: list.version };
  if (list.isStaged) await stageDescription(tx, list.id, seen, description);
  else await showDescription(tx, list.id, seen, description);
  const changed = await incrementListVersion(tx, actor, list);
  const { page, ...columns } = description;
  await recordEvent(tx, actor, {
    action: 'list.described',
    subjectType: 'list',
    subjectId: list.id,
    data: { list: key, ...stageOf(list), ...columns, ...page },
  });
  return changed;
}
