import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { titledWith } from '@/lib/entries/titled-with';
import { permit } from '@/lib/errors';
import { canArrange } from './policy';
import { ENTRY_TITLES, publishedLocales, titlesOf } from './titles';
import { LIST_KIND, type ListCandidate, type ListKey } from './types';

const MAX_CANDIDATES = 20;

/**
 * At most 20 published entries of the list's kind that are not on it, newest first; of a filled list, those that were removed. Every word of `query` must occur
 * in a title.
 */
export async function listCandidates(actor: Actor, key: ListKey, query: string): Promise<ListCandidate[]> {
  permit(canArrange(actor));
  const list = await db().list.findUniqueOrThrow({ where: { key }, select: { id: true, fill: true } });
  const entries = await db().entry.findMany({
    where: {
      kind: LIST_KIND[key],
      ...(list.fill === null
        ? { listPins: { none: { listId: list.id } } }
        : { listExclusions: { some: { listId: list.id } } }),
      editions: { some: { publication: { isNot: null } } },
      ...titledWith(query),
    },
    orderBy: { number: 'desc' },
    take: MAX_CANDIDATES,
    select: ENTRY_TITLES,
  });
  return entries.map((entry) => ({
    entryId: entry.id,
    number: entry.number,
    titles: titlesOf(entry),
    published: publishedLocales(entry),
  }));
}
