import type { Tx } from '@/lib/db';
import { requireNoIssues } from '@/lib/errors';
import { lockDescriptions, storeDescription } from './list-description';
import { standingIssues } from './standing-issues';
import type { ListDescription } from './types';

/** Makes a description what readers see of a locked list, unless there is no space for it where it is to stand. */
export async function showDescription(
  tx: Tx,
  listId: string,
  seen: ListDescription,
  description: ListDescription,
): Promise<void> {
  await lockDescriptions(tx);
  requireNoIssues(await standingIssues(tx, { id: listId, description }, seen));
  await storeDescription(tx, listId, seen, description);
}
