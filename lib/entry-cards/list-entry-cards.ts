import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { ENTRY_CARD_COLUMNS, isOffered, toEntryCardItem } from './entry-card-item';
import type { EntryCardItem } from './types';

/** The pieces of cards in a text, by the ids of their entries. Those that are gone, or that the user may not see, are left out. */
export async function listEntryCards(actor: Actor, ids: readonly string[]): Promise<EntryCardItem[]> {
  const entries = await db().entry.findMany({
    where: { AND: [{ id: { in: [...ids] } }, isOffered(actor)] },
    select: ENTRY_CARD_COLUMNS,
  });
  return entries.map((entry) => toEntryCardItem(actor, entry));
}
