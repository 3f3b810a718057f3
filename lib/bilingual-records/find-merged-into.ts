import { db } from '@/lib/db';
import { findMerges } from '@/lib/entries/follow-merges';
import { isUuid } from '@/lib/is-uuid';

/** The id of the record that one with this id was merged into; null where there was none, or that was deleted since. */
export async function findMergedInto(id: string): Promise<string | null> {
  return isUuid(id) ? ((await findMerges(db(), [id])).get(id) ?? null) : null;
}
