import type { PolicyEdition, PolicyEntry } from '@/lib/entries/policy';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { editorPath } from '@/lib/i18n/studio-addresses';
import type { CalendarItem } from './types';

/** PIECE_COLUMNS, with the day and the row of the event. */
export interface PieceRow extends PolicyEntry, PolicyEdition {
  day: string;
  id: string;
  entryId: string;
  kind: Kind;
  locale: Locale;
  title: string;
  isEmbargoed: boolean;
}

/** What an event about a piece has in common with others. */
export function pieceItem(row: PieceRow): Omit<CalendarItem, 'event' | 'at'> {
  const { id, day, title, locale, isEmbargoed } = row;
  return {
    ...{ id, day, title, locale, isEmbargoed },
    ...{ path: editorPath(row), timeZone: null, version: 1, isRefused: false, move: null },
  };
}
