import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { areaIssues } from './area-issues';
import { listPageIssues } from './list-page';
import type { ListDescription } from './types';

/** A list as it is to be, with its id unless it is new. */
export interface Described {
  id?: string;
  description: ListDescription;
}

/**
 * Why readers cannot see a list where its description says, beside what they see of all others, and beside those that are described anew in the
 * same transaction. Counts for a change after `lockDescriptions`.
 */
export async function standingIssues(
  tx: Tx,
  wanted: Described,
  seen?: ListDescription,
  alongside: readonly Described[] = [],
): Promise<Issue[]> {
  return [
    ...(await areaIssues(tx, wanted, seen, alongside)),
    ...(await listPageIssues(tx, wanted, alongside)),
  ];
}
