import { isEditorial } from '@/lib/auth/is-editorial';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { titledWith } from '@/lib/entries/titled-with';
import { visibleTo } from '@/lib/entries/visible-to';
import { LISTED_KINDS } from '@/lib/i18n/addresses';
import { ENTRY_CARD_COLUMNS, isOffered, toEntryCardItem } from './entry-card-item';
import { type EntryCardItem, MAX_FOUND } from './types';

/** With `listed` no pages of the site; in the `newsroom` only what the user may open there, which authors may not for all that readers see. */
interface Among {
  kinds?: 'listed' | undefined;
  in?: 'newsroom' | undefined;
}

/** The newest pieces with all these words in a title, in either language. Titles of drafts that the user may not see are not looked into. */
export async function searchEntryCards(
  actor: Actor,
  query: string,
  among: Among = {},
): Promise<EntryCardItem[]> {
  const known = isEditorial(actor)
    ? {}
    : { OR: [{ state: 'published' as const }, { entry: visibleTo(actor) }] };
  const entries = await db().entry.findMany({
    where: {
      AND: [
        isOffered(actor),
        titledWith(query, known),
        among.kinds ? { kind: { in: [...LISTED_KINDS] } } : {},
        among.in ? visibleTo(actor) : {},
      ],
    },
    orderBy: { number: 'desc' },
    take: MAX_FOUND,
    select: ENTRY_CARD_COLUMNS,
  });
  return entries.map((entry) => toEntryCardItem(actor, entry));
}
