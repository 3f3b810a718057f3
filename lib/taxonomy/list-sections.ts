import type { Choice } from '@/lib/bilingual-records/types';
import { db } from '@/lib/db';

/** Sections in the order of the readers' navigation, which shows only a few. Not restricted by role: these names are public. */
export function listSections(): Promise<Choice[]> {
  return db().section.findMany({
    select: { id: true, nameAr: true, nameEn: true },
    orderBy: { position: 'asc' },
  });
}
