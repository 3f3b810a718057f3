import type { EntryCardItem } from '@/lib/entry-cards/types';

/** The pieces of cards: named by their ids, found by words of their titles, or under an address of this site. */
export async function readEntryCards(
  question: { ids: string } | { q: string; kinds?: 'listed'; in?: 'newsroom' } | { path: string },
): Promise<EntryCardItem[]> {
  const query = new URLSearchParams(question);
  const response = await fetch(`/studio/entry-cards?${query}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`the newsroom answered ${response.status}`);
  return response.json();
}
