import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { takenSlugs } from '@/lib/i18n/taken-slugs';
import { termTable } from './term-table';
import type { TermKind } from './types';

/**
 * Whether another section (or topic) has an address that readers could not tell from this one. The caller holds the
 * lock of `lockTerms`.
 */
export async function slugIssues(
  tx: Tx,
  kind: TermKind,
  slugs: { slugAr: string; slugEn: string },
  exceptId?: string,
): Promise<Issue[]> {
  const others = (await termTable(tx, kind).slugs()).filter((other) => other.id !== exceptId);
  return takenSlugs(slugs, others).map((path) => ({ path, key: 'taxonomy.slugTaken', params: { kind } }));
}
