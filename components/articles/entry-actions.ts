import type { Reply } from '@/components/ui/reply';
import type { EditionSummary } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** The server actions of the menu of a whole piece. */
export interface EntryActions {
  duplicate(input: {
    entryId: string;
    locales: readonly Locale[];
    withText: boolean;
    withFields: boolean;
  }): Promise<Reply<{ entryId: string }>>;
  trash(input: { entryId: string; reason: string }): Promise<Reply<unknown>>;
  takeOut(input: { entryId: string }): Promise<Reply<unknown>>;
}

/** What the menu knows of the piece. */
export interface MenuEntry {
  id: string;
  kind: Kind;
  editions: Record<Locale, EditionSummary | null>;
  /** Whether the signed-in user may put it into the trash. */
  canTrash: boolean;
}
