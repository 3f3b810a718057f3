import { instantsAt, isTimeZone, wallTimeAt } from '@/lib/i18n/wall-time';
import { type Chosen, type Moment, presentMoment } from './moved-moment';

/** What has become of a moment since the rules of its zone have changed. */
export interface ClockChange {
  /** What clocks show at its instant. */
  shown: string;
  /** It at the time that was chosen, where clocks still show that; the nearer one where they show it twice. */
  atTime: { moment: Moment; at: Date } | null;
  /** It at the instant that it has. */
  atInstant: Moment;
}

/** Null while clocks of the zone show at the instant what was chosen, as far as this machine knows their rules. */
export function clockChange({ wallTime, timeZone, at }: Chosen): ClockChange | null {
  if (!isTimeZone(timeZone)) return null;
  const shown = wallTimeAt(at, timeZone);
  if (shown === wallTime) return null;
  const distance = (instant: Date) => Math.abs(instant.getTime() - at.getTime());
  const [nearest] = instantsAt(wallTime, timeZone).sort((one, other) => distance(one) - distance(other));
  return {
    shown,
    atTime: nearest ? { at: nearest, moment: presentMoment({ wallTime, timeZone, at: nearest }) } : null,
    atInstant: presentMoment({ wallTime: shown, timeZone, at }),
  };
}
