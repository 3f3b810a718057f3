import { db } from '@/lib/db';
import { findMerges } from '@/lib/entries/follow-merges';
import type { EntryFilter } from './types';

/** The same filter, also where a saved view or a kept address names a person or topic that was merged into another one since. */
export async function followFilter(filter: EntryFilter): Promise<EntryFilter> {
  const { topicId, authorId } = filter;
  const merges = await findMerges(
    db(),
    [topicId, authorId].flatMap((id) => id ?? []),
  );
  if (merges.size === 0) return filter;
  const present = (id: string | undefined) => (id === undefined ? undefined : (merges.get(id) ?? id));
  return { ...filter, topicId: present(topicId), authorId: present(authorId) };
}
