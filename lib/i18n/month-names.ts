import type { MonthNames } from './regional';

/** Where each kind of names is in use, for the names that Intl knows. */
const REGIONS = {
  gulf: ['ar-AE'],
  levant: ['ar-LB'],
  maghreb: ['ar-TN'],
  morocco: ['ar-MA'],
  both: ['ar-LB', 'ar-AE'],
} as const satisfies Record<MonthNames, readonly string[]>;

const formats = new Map<string, string[]>();

/** The twelve names of a region, from January on. */
export function monthNamesOf(region: string): string[] {
  const known = formats.get(region);
  if (known) return known;
  const format = new Intl.DateTimeFormat(`${region}-u-ca-gregory-nu-latn`, {
    month: 'long',
    timeZone: 'UTC',
  });
  const names = Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 15))));
  formats.set(region, names);
  return names;
}

/** The Arabic name of a month, counted from 1: `يوليو`, `تموز`, `جويلية`, `يوليوز`, `تموز/يوليو`. */
export function arabicMonthName(month: number, names: MonthNames): string {
  return REGIONS[names].map((region) => monthNamesOf(region)[month - 1] ?? '').join('/');
}
