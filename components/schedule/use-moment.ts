'use client';

import { useState } from 'react';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { parseDate } from '@/lib/i18n/parse-date';
import { parseTime } from '@/lib/i18n/parse-time';
import { instituteTimeZone } from '@/lib/i18n/regional';
import { instantsAt, wallTimeAt } from '@/lib/i18n/wall-time';
import type { Moment } from '@/lib/publishing/types';

const DAY_MS = 24 * 60 * 60_000;
const MORNING = '09:00';

/** The morning after so many days, as `2026-12-03T09:00`. */
export const morningIn = (days: number) =>
  `${wallTimeAt(new Date(Date.now() + days * DAY_MS)).slice(0, 10)}T${MORNING}`;

/** A moment as it is typed: day and time in either digit system, and which of both where clocks show the time twice. */
export function useMoment(initial: string | null = null, timeZone = instituteTimeZone()) {
  const locale = useInterfaceLocale();
  const [firstDay = '', firstTime = MORNING] = (initial ?? morningIn(1)).split('T');
  const [dayText, setDayText] = useState(() => formatDate(noonOf(firstDay), locale));
  const [timeText, setTimeText] = useState(firstTime);
  const [occurrence, setOccurrence] = useState<Moment['occurrence']>(null);
  const [isAsked, setAsked] = useState(false);
  /** What was said of the moment is about this one. */
  const [sent, setSent] = useState<string | null>(`${firstDay}T${firstTime}`);
  const [day, time] = [parseDate(dayText), parseTime(timeText)];
  const wallTime = day && time ? `${day}T${time}` : null;
  const instants = wallTime ? instantsAt(wallTime, timeZone) : [];
  const at = instants.length === 2 && occurrence === null ? null : instants[occurrence === 'second' ? 1 : 0];

  /** Writes another moment, as `2026-12-03T09:00`, into the fields. */
  function propose(proposed: string): void {
    const [proposedDay = '', proposedTime = MORNING] = proposed.split('T');
    setDayText(formatDate(noonOf(proposedDay), locale));
    setTimeText(proposedTime);
    setOccurrence(null);
  }

  /** The moment, or null, and then the field that lacks something says so. */
  function take(): Moment | null {
    setAsked(true);
    setSent(wallTime);
    return wallTime && at ? { wallTime, timeZone, occurrence } : null;
  }

  return {
    ...{ dayText, setDayText, timeText, setTimeText, occurrence, setOccurrence, timeZone, propose },
    ...{ day, time, wallTime, instants, at: at ?? null, isAsked, isChanged: sent !== wallTime, take },
  };
}
