import { offsetMinutes } from '@/lib/i18n/dates';
import { isTimeZone } from '@/lib/i18n/wall-time';

/** Between these, the instants that stand for days (lib/i18n/dates.ts) are of the same day in the zone. In minutes. */
const [WESTERNMOST, EASTERNMOST] = [-8 * 60, 14 * 60];
/** One of each half of the year, for zones with summer time. */
const SAMPLES = [new Date('2026-01-15T12:00:00Z'), new Date('2026-07-15T12:00:00Z')];

/** Whether the institute can have this zone. */
export function isInstituteZone(timeZone: string): boolean {
  if (!/^[A-Z][\w+-]*(?:\/[\w+-]+)*$/i.test(timeZone) || !isTimeZone(timeZone)) return false;
  return SAMPLES.map((instant) => offsetMinutes(instant, timeZone)).every(
    (offset) => offset >= WESTERNMOST && offset <= EASTERNMOST,
  );
}

/** The zones that the institute can choose from. */
export function instituteZones(): string[] {
  return Intl.supportedValuesOf('timeZone').filter(isInstituteZone);
}
