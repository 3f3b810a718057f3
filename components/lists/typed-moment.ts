import { parseDate } from '@/lib/i18n/parse-date';
import { parseTime } from '@/lib/i18n/parse-time';
import { instantsAt } from '@/lib/i18n/wall-time';

/** What was typed as a moment, in either digit system. */
export interface TypedMoment {
  day: string;
  time: string;
}

const MORNING = '09:00';

/** The instant; null for nothing typed, undefined where it is none, such as a time that clocks skip. Without a time, the morning. */
export function instantOf({ day, time }: TypedMoment): Date | null | undefined {
  if (day.trim() === '' && time.trim() === '') return null;
  const [date, clock] = [parseDate(day), time.trim() === '' ? MORNING : parseTime(time)];
  return date && clock ? instantsAt(`${date}T${clock}`)[0] : undefined;
}
