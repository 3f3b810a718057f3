import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { titledWith } from '@/lib/entries/titled-with';
import { permit } from '@/lib/errors';
import type { Prisma } from '@/lib/generated/prisma/client';
import { pinsWhatIsAdded } from './add-entry';
import { findArranged, type LockedList } from './lock-list';
import { canArrange } from './policy';
import { ENTRY_TITLES, publishedLocales, titlesOf } from './titles';
import { kindsOf, type ListCandidate, type ListKey } from './types';

const MAX_CANDIDATES = 20;

const IS_PUBLISHED: Prisma.EntryWhereInput = { editions: { some: { publication: { isNot: null } } } };

/** Checked against the draft of the list where it has one, because that is what adding changes. */
function isAddableTo(list: LockedList): Prisma.EntryWhereInput {
  const { id: listId, isStaged } = list;
  const pins = pinsWhatIsAdded(list);
  if (!isStaged)
    return {
      ...IS_PUBLISHED,
      ...(pins ? { listPins: { none: { listId } } } : { listExclusions: { some: { listId } } }),
    };
  const isUnpinned = { stagedPins: { none: { listId } } };
  if (pins) return isUnpinned;
  const isComing = { NOT: IS_PUBLISHED, ...isUnpinned };
  return { OR: [{ ...IS_PUBLISHED, stagedExclusions: { some: { listId } } }, isComing] };
}

/**
 * At most 20 entries that can be added to the list, newest first: those that are not pinned to it, or, of Center News, those that were removed; to
 * the draft of a list also what is not published yet. Every word of `query` must occur in a title.
 */
export async function listCandidates(actor: Actor, key: ListKey, query: string): Promise<ListCandidate[]> {
  permit(canArrange(actor));
  const list = await findArranged(db(), key);
  const entries = await db().entry.findMany({
    where: {
      kind: { in: [...kindsOf(key)] },
      trashedAt: null,
      AND: [isAddableTo(list), titledWith(query)],
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
