import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import type { ChangeReason } from '@/lib/workflow/change-reasons';

/** A former version of a piece as a list names it. */
export interface FormerVersionLink {
  number: number;
  /** From when until when readers saw it. */
  shownFrom: Date;
  shownUntil: Date;
  path: string;
}

/** What readers saw of a piece before, as they saw it. */
export interface FormerVersionView extends FormerVersionLink {
  locale: Locale;
  kind: Kind;
  /** Why the next version took its place, and what a correction told readers; null where nobody was asked. */
  replacedFor: ChangeReason | null;
  replacedNote: string | null;
  datelineAt: Date;
  /** The names of the authors at that time. */
  authors: string[];
  title: string;
  kickerHtml: string;
  titleHtml: string;
  standfirstHtml: string;
  bodyHtml: string;
}
