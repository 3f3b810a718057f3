import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { foldedSlugs } from './folded-columns';
import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields, Slugs } from './types';

/**
 * The slugs that readers could not tell from those of another record of the same type. The caller holds
 * `lockAllRecords`, so that two changes cannot take the same slug at once.
 */
export async function slugIssues<Fields extends BilingualFields>(
  tx: Tx,
  { table, issues }: RecordDescriptor<Fields>,
  slugs: Slugs,
  exceptId?: string,
): Promise<Issue[]> {
  const { slugArFolded, slugEnFolded } = foldedSlugs(slugs);
  const others = await table(tx).findMany({
    where: { ...(exceptId && { id: { not: exceptId } }), OR: [{ slugArFolded }, { slugEnFolded }] },
  });
  const taken: (keyof Slugs)[] = [];
  if (others.some((other) => other.slugArFolded === slugArFolded)) taken.push('slugAr');
  if (others.some((other) => other.slugEnFolded === slugEnFolded)) taken.push('slugEn');
  return taken.map((path) => ({ path, ...issues.slugTaken }));
}
