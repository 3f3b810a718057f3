'use client';

import type { EntryCardItem } from '@/lib/entry-cards/types';
import { useEntryCards } from './use-entry-cards';

/** The piece of a card by the id of its entry; undefined until it is known, null where there is none. */
export function useEntryCard(id: string | null): EntryCardItem | null | undefined {
  const items = useEntryCards(id === null ? [] : [id]);
  if (id === null) return undefined;
  return items && (items[0] ?? null);
}
