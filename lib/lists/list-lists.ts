import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { composedLists } from './composition/composed-lists';
import { OPENS } from './list-opened-sections';
import { canManageLists } from './policy';
import { BUILT_IN_LISTS, type ListSummary } from './types';

/** All lists that the newsroom shows on one page. */
const MAX_LISTS = 200;

/** The lists: those that the site has from the beginning, then the others in the order of their blocks on the front page. */
export async function listLists(actor: Actor): Promise<{ lists: ListSummary[]; can: { manage: boolean } }> {
  const composed = await composedLists(db());
  const rows = await db().list.findMany({
    where: { key: { notIn: [...BUILT_IN_LISTS] } },
    orderBy: [{ frontOrder: { sort: 'asc', nulls: 'last' } }, { nameEn: 'asc' }],
    take: MAX_LISTS,
    select: {
      ...{ id: true, key: true, nameAr: true, nameEn: true, frontOrder: true, isBeside: true },
      page: { select: { slugAr: true, slugEn: true } },
      opens: OPENS,
    },
  });
  const lists = rows.map(({ id, ...list }) => ({ ...list, isComposed: composed.includes(id) }));
  return { lists, can: { manage: canManageLists(actor) } };
}
