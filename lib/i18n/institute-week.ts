import { addDays, daysBetween, daysFrom, WEEK_DAYS, weekdayOf } from './days';
import { instituteTimeZone } from './regional';

interface WeekInfo {
  /** 1 for Monday to 7 for Sunday. */
  firstDay: number;
  weekend: number[];
}

/** Properties in Node 20, methods in later ones; other engines know neither, and only servers ask. */
interface RegionFacts {
  region?: string;
  weekInfo?: WeekInfo;
  getWeekInfo?(): WeekInfo;
  timeZones?: string[];
  getTimeZones?(): string[];
}

/** Where most institutes are that read Arabic: asked first, because each region asked costs a part of a millisecond. */
const LIKELY = 'AE SA QA KW BH OM YE EG SD JO LB SY IQ PS LY TN DZ MA MR GB US FR DE TR'.split(' ');

/** The week of the world, of zones that are those of no region. */
const WORLD = '001';

const factsOf = (region: string) => new Intl.Locale(`und-${region}`) as RegionFacts;

const weeks = new Map<string, WeekInfo>();

/**
 * The week of the region of the institute's time zone (CLDR). Both languages show the same week, so that two colleagues who look at one
 * address see the same days.
 */
function week(): WeekInfo {
  const timeZone = instituteTimeZone();
  const known = weeks.get(timeZone);
  if (known) return known;
  const facts = factsOf(regionOf(timeZone) ?? WORLD);
  const found = facts.getWeekInfo?.() ?? facts.weekInfo ?? { firstDay: 1, weekend: [6, 7] };
  weeks.set(timeZone, found);
  return found;
}

function regionOf(timeZone: string): string | undefined {
  // A zone has several names, and regions name theirs by one of them.
  const name = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  return [...LIKELY, ...allRegions()].find((region) => {
    const facts = factsOf(region);
    // Regions that are no more are read as those that came after them.
    return facts.region === region && (facts.getTimeZones?.() ?? facts.timeZones ?? []).includes(name);
  });
}

function allRegions(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

/** The seven days of the week of a day. */
export function weekOf(day: string): string[] {
  const before = (weekdayOf(day) - week().firstDay + WEEK_DAYS) % WEEK_DAYS;
  return daysFrom(addDays(day, -before) ?? day, WEEK_DAYS);
}

/** All days of the weeks that have a day of the month, given as `YYYY-MM`. */
export function weeksOfMonth(month: string): string[] {
  const [first = ''] = weekOf(`${month}-01`);
  const last = weekOf(lastDayOf(month)).at(-1) ?? '';
  return daysFrom(first, daysBetween(first, last) + 1);
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

export const isWeekend = (day: string): boolean => week().weekend.includes(weekdayOf(day));
