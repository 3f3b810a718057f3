import { addDays, daysBetween } from '@/lib/i18n/days';
import { instantsAt } from '@/lib/i18n/wall-time';

/** A moment as a user has chosen it, and the instant that was meant. */
export interface Chosen {
  wallTime: string;
  timeZone: string;
  at: Date;
}

export interface Moment {
  wallTime: string;
  timeZone: string;
  occurrence: 'first' | 'second' | null;
}

/**
 * The moment of something on another day of the calendar: the same hour in the zone in which it was chosen. Whether clocks show it there once is for
 * the server to say.
 */
export function movedMoment(
  { wallTime, timeZone }: Pick<Chosen, 'wallTime' | 'timeZone'>,
  from: string,
  to: string,
): Moment {
  const [day = '', time = ''] = wallTime.split('T');
  const moved = addDays(day, daysBetween(from, to)) ?? day;
  return { wallTime: `${moved}T${time}`, timeZone, occurrence: null };
}

/** The moment at which something is, as a user would choose it anew. */
export function presentMoment({ wallTime, timeZone, at }: Chosen): Moment {
  const instants = instantsAt(wallTime, timeZone);
  if (instants.length < 2) return { wallTime, timeZone, occurrence: null };
  return { wallTime, timeZone, occurrence: instants[0]?.getTime() === at.getTime() ? 'first' : 'second' };
}
