import type { Actor } from '@/lib/auth/types';
import type { Choice } from '@/lib/bilingual-records/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canManageLists } from './policy';
import { BUILT_IN_LISTS } from './types';

const MAX_CHOICES = 300;

/** The lists that administrators made, to choose one for a block of the front page or for the page of a section. */
export async function listMadeLists(actor: Actor): Promise<Choice[]> {
  permit(canManageLists(actor));
  return db().list.findMany({
    where: { key: { notIn: [...BUILT_IN_LISTS] } },
    ...{ orderBy: { nameEn: 'asc' }, take: MAX_CHOICES },
    select: { id: true, nameAr: true, nameEn: true },
  });
}
