import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { takenSlugs } from '@/lib/i18n/taken-slugs';

/**
 * Whether somebody else has an address that readers could not tell from this one. The caller holds the lock of
 * `lockDirectory`, so that two people cannot take the same address at once.
 */
export async function slugIssues(
  tx: Tx,
  slugs: { slugAr: string; slugEn: string },
  exceptId?: string,
): Promise<Issue[]> {
  const others = await tx.person.findMany({
    where: exceptId ? { id: { not: exceptId } } : {},
    select: { slugAr: true, slugEn: true },
  });
  return takenSlugs(slugs, others).map((path) => ({ path, key: 'people.slugTaken' }));
}
