import { neverPublished } from '@/components/editor/screen/edited-piece';
import { PieceViews } from '@/components/statistics/piece-views';
import type { Actor } from '@/lib/auth/types';
import type { EntryForEditor } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import { getPieceStatistics } from '@/lib/statistics/get-piece-statistics';

interface Props {
  actor: Actor;
  entry: EntryForEditor;
  /** Of the interface. */
  locale: Locale;
}

/** How often readers opened a piece in the last 30 days; nothing of what they never could. */
export async function ReadersOf({ actor, entry, locale }: Props) {
  if (neverPublished({ entry })) return null;
  return <PieceViews statistics={await getPieceStatistics(actor, entry.id, '30')} locale={locale} />;
}
