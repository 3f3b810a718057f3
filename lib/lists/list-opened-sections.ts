import type { Tx } from '@/lib/db';
import type { NamedSection } from '@/lib/taxonomy/types';

/** The sections whose pages a list opens, as part of a query of lists. */
export const OPENS = {
  orderBy: { position: 'asc' },
  select: { id: true, nameAr: true, nameEn: true, slugAr: true, slugEn: true },
} as const;

/** The same of one list. */
export function listOpenedSections(tx: Tx, listId: string): Promise<NamedSection[]> {
  return tx.section.findMany({ where: { openingId: listId }, ...OPENS });
}
