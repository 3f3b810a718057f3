import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

export const CALENDAR_VIEWS = ['month', 'week', 'agenda'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** What a day of the calendar holds: what is to happen, what is due, and what readers were given. */
export type CalendarEvent =
  | 'publish'
  | 'update'
  | 'withdraw'
  | 'release'
  | 'list'
  | 'embargo'
  | 'review'
  | 'translation'
  | 'published'
  | 'updated';

export interface CalendarFilter {
  locale?: Locale | undefined;
  kind?: Kind | undefined;
  /** Only pieces that the reader has begun, and releases that hold one of them. */
  isMine?: boolean | undefined;
}

/** What another day needs: the row as it was seen, and its moment as its user chose it. */
export interface Movable {
  id: string;
  version: number;
  at: Date;
  wallTime: string;
  timeZone: string;
}

export interface CalendarItem {
  /** Of the row, unique among the events of one sort. */
  id: string;
  event: CalendarEvent;
  day: string;
  /** Null for what has a day and no hour. */
  at: Date | null;
  timeZone: string | null;
  /** Raised by every change of the row; 1 where none are counted. */
  version: number;
  title: string;
  /** Of the edition; null for a release. */
  locale: Locale | null;
  /** In the newsroom. */
  path: string;
  /** Whether it was refused at its moment and waits for somebody to look. */
  isRefused: boolean;
  /** Whether it is, or holds, a piece that nobody may publish yet. */
  isEmbargoed: boolean;
  /** Null for what cannot be moved, or not by the reader. */
  move: Movable | null;
}

export interface CalendarDay {
  day: string;
  items: CalendarItem[];
  /** Whether there are more than were asked for. */
  hasMore: boolean;
}

/** The address at which a program reads the user's calendar. */
export interface CalendarFeedView {
  createdAt: Date;
  lastReadAt: Date | null;
}
