import type { Locale } from './locales';

// How the institute writes dates and numbers. Functions that write them are called wherever text is made, so what is set is kept for the whole
// process and each render of readers has its own (lib/settings/load-regional.ts); nothing has to hand it on.

/** `latn`: 0123456789; `arab`: ٠١٢٣٤٥٦٧٨٩. The names are those of Unicode. */
export const DIGITS = ['latn', 'arab'] as const;
export type Digits = (typeof DIGITS)[number];

/** Which names the months have in Arabic: يناير, كانون الثاني, جانفي, يناير … غشت, or the first two together. */
export const MONTH_NAMES = ['gulf', 'levant', 'maghreb', 'morocco', 'both'] as const;
export type MonthNames = (typeof MONTH_NAMES)[number];

export interface Regional {
  /** A name of the IANA time zone database. Dates shown to readers are dates in this zone, whatever the zone of server and reader. */
  timeZone: string;
  digits: Digits;
  months: MonthNames;
}

export const DEFAULT_REGIONAL: Regional = { timeZone: 'Asia/Dubai', digits: 'latn', months: 'gulf' };

interface Known {
  /** What was read last. */
  current: Regional;
  /** What the render that runs now has read; undefined outside a render. */
  ofRender?: () => Regional | undefined;
}

// Kept on globalThis because Next bundles its own copy of this module.
const globals = globalThis as { markazRegional?: Known };
globals.markazRegional ??= { current: DEFAULT_REGIONAL };
const known = globals.markazRegional;

/** How dates and numbers are written here and now. */
export function regional(): Regional {
  return known.ofRender?.() ?? known.current;
}

export const instituteTimeZone = (): string => regional().timeZone;

/**
 * Remembers what is set for whatever is no page of readers. The newsroom counts with 0–9: there, numbers stand beside fields and codes
 * that are typed and compared.
 */
export function rememberRegional({ timeZone, months }: Regional): void {
  const { current } = known;
  if (current.timeZone === timeZone && current.months === months) return;
  known.current = { timeZone, months, digits: 'latn' };
}

/** Lets every render of readers have its own. */
export function takeRegionalFrom(ofRender: () => Regional | undefined): void {
  known.ofRender = ofRender;
}

/** Whether numbers in this language are written with ٠–٩ here and now. */
export function hasArabicDigits(locale: Locale): boolean {
  return locale === 'ar' && regional().digits === 'arab';
}
