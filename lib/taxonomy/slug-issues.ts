import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { takenSlugs } from '@/lib/i18n/taken-slugs';
import { placeTable } from './place-table';
import type { PlaceKind } from './types';

/**
 * Whether another section (or topic) has an address that readers could not tell from this one. The caller holds the
 * lock of `lockPlaces`.
 */
export async function slugIssues(
  tx: Tx,
  kind: PlaceKind,
  slugs: { slugAr: string; slugEn: string },
  exceptId?: string,
): Promise<Issue[]> {
  const others = (await placeTable(tx, kind).slugs()).filter((other) => other.id !== exceptId);
  return takenSlugs(slugs, others).map((path) => ({ path, key: 'taxonomy.slugTaken', params: { kind } }));
}
