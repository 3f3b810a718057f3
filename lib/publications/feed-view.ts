import type { Locale } from '@/lib/i18n/locales';
import type { PieceView } from './types';

/** The newest pieces of a list, with their whole text. */
export interface FeedView {
  /** Stays the same when the names and the slug of the list change. */
  id: string;
  locale: Locale;
  title: string;
  description: string;
  /** Decoded path of the page that the feed follows. */
  path: string;
  pieces: PieceView[];
}
