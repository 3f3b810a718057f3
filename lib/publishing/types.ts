import type { NameRef } from '@/lib/entries/types';
import type { Issue } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';

/** The updates of the other edition that an edition has not followed: corrections, and new facts. */
export interface OutstandingUpdates {
  /** Language of the edition that was updated. */
  locale: Locale;
  /** The revisions that readers saw before the first of them and see now, for a comparison. */
  before: number | null;
  after: number | null;
  /** Number of the last of them among the versions of that edition. */
  lastNumber: number;
  /** What the corrections say, the newest first; `number` is that of the version. */
  notes: { number: number; at: Date; note: string }[];
  /** When new facts were published last; null for none. */
  factsAt: Date | null;
}

/** What taking back needs, when an edition was said to be up to date. */
export interface MarkedCurrent {
  /** The version of the other edition since which it was behind. */
  sinceId: string;
  /** How often it was published itself. */
  ownNumber: number;
}

/** How each edition would stand to the other one if another language were that of the original. */
export type SourceCheck = {
  locale: Locale;
  /** Whether it is behind now. */
  isBehind: boolean;
  /** When the first update of the other edition was published that it would have to follow; null where it would not be behind. */
  since: Date | null;
}[];

/** A list of readers that a piece is in. */
export interface ReaderList extends NameRef {
  type: 'list' | 'section' | 'series' | 'topic' | 'author';
}

export type ScheduledKind = 'publish' | 'withdraw';

/** A moment as a user chooses it. */
export interface Moment {
  /** `2026-12-03T09:00`. */
  wallTime: string;
  timeZone: string;
  /** Which of both, when clocks show this time twice; null when the user was not asked. */
  occurrence: 'first' | 'second' | null;
}

/** What is scheduled for an edition, or was refused at its moment and waits for somebody to look. */
export interface ScheduledView {
  id: string;
  kind: ScheduledKind;
  at: Date;
  /** What the user chose, as clocks of the zone showed it. */
  wallTime: string;
  timeZone: string;
  /** What a change or a cancellation names. */
  version: number;
  scheduledBy: NameRef;
  /** Why it was refused; empty unless it was. */
  failure: Issue[];
  /** What readers are told once it is withdrawn; '' for nothing. */
  notice: string;
  /** Whether the draft differs from what goes live. */
  isBehind: boolean;
}

/** What a change of something scheduled answers: its moment, and the version for the next change. */
export interface ScheduleChanged {
  at: Date;
  version: number;
}

/** One row of the list of all that is scheduled. */
export interface ScheduledRow extends Omit<ScheduledView, 'isBehind'> {
  entryId: string;
  entryKind: Kind;
  locale: Locale;
  title: string;
  /** Whether readers see the edition now, so that it is updated and not published. */
  isPublic: boolean;
  /** Whether it changes together with others of a release. */
  isRelease: boolean;
  /** Whether the actor may move it to another moment. */
  mayMove: boolean;
}

/** Something that is scheduled until a moment. */
export type Foreseen = ForeseenChange & {
  at: Date;
  /** Whether it will happen as far as anybody knows today; otherwise it will be refused. */
  isPossible: boolean;
};

export interface ForeseenUntil {
  foreseen: Foreseen[];
  /** Not everything that is scheduled from this moment on is among them, because it is too much; null for all of it. */
  cutFrom: Date | null;
}

/** Of an edition, or of a list that is arranged. */
export type ForeseenChange =
  | { kind: 'publish' | 'withdraw'; locale: Locale; title: string }
  | { kind: 'arrange'; nameAr: string; nameEn: string };

/** Of what is scheduled, so much is settled with one request: more than a page shows of it. */
export const MAX_SETTLED = 300;
