import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { fold } from '@/lib/i18n/fold';
import { canArrange } from './policy';
import { ENTRY_TITLES, publishedLocales, titlesOf } from './titles';
import { LIST_KIND, type ListCandidate, type ListKey } from './types';

const MAX_CANDIDATES = 20;

/**
 * At most 20 published entries of the list's kind that are not on it, newest first; of a filled list, those that were removed. Every word of `query` must occur
 * in a title of the entry, in either language; both sides are compared folded (lib/i18n/fold.ts).
 */
export async function listCandidates(actor: Actor, key: ListKey, query: string): Promise<ListCandidate[]> {
  permit(canArrange(actor));
  const list = await db().list.findUniqueOrThrow({ where: { key }, select: { id: true, fill: true } });
  const words = fold(query).split(' ').filter(Boolean);
  const entries = await db().entry.findMany({
    where: {
      kind: LIST_KIND[key],
      ...(list.fill === null
        ? { listPins: { none: { listId: list.id } } }
        : { listExclusions: { some: { listId: list.id } } }),
      editions: { some: { publication: { isNot: null } } },
      AND: words.map((word) => ({ editions: { some: { titleFolded: { contains: word } } } })),
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
