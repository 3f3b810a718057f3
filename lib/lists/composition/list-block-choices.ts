import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { listMadeLists } from '@/lib/lists/list-made-lists';
import { canManageLists } from '@/lib/lists/policy';
import type { BlockChoices } from './types';

const CHOICE = { id: true, nameAr: true, nameEn: true } as const;
const MAX_CHOICES = 300;

/** What blocks of the front page can be of: sections in the order of the site, lists that administrators made, and series. */
export async function listBlockChoices(actor: Actor): Promise<BlockChoices> {
  permit(canManageLists(actor));
  const [sections, lists, series] = await Promise.all([
    db().section.findMany({ orderBy: { position: 'asc' }, take: MAX_CHOICES, select: CHOICE }),
    listMadeLists(actor),
    db().series.findMany({ orderBy: { nameEn: 'asc' }, take: MAX_CHOICES, select: CHOICE }),
  ]);
  return { sections, lists, series };
}
