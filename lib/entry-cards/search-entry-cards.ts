import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { titledWith } from '@/lib/entries/titled-with';
import { ENTRY_CARD_COLUMNS, isOffered, toEntryCardItem } from './entry-card-item';
import { type EntryCardItem, MAX_FOUND } from './types';

/** The newest pieces with all these words in a title, in either language. */
export async function searchEntryCards(actor: Actor, query: string): Promise<EntryCardItem[]> {
  const entries = await db().entry.findMany({
    where: { AND: [isOffered(actor), titledWith(query)] },
    orderBy: { number: 'desc' },
    take: MAX_FOUND,
    select: ENTRY_CARD_COLUMNS,
  });
  return entries.map((entry) => toEntryCardItem(actor, entry));
}
