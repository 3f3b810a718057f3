import { fold } from './fold';
import { INTL_TAGS } from './intl-tags';
import type { Locale } from './locales';
import { ZONE_CITIES } from './zone-cities';

export interface ZoneChoice {
  /** As IANA names the zone. */
  value: string;
  label: string;
}

/** A zone as it is chosen: `دبي (Asia/Dubai)`, and in English, or without an Arabic name of its city, as IANA names it. */
export function zoneLabel(zone: string, locale: Locale): string {
  const city = locale === 'ar' ? ZONE_CITIES[zone] : undefined;
  return city ? `${city} (\u2066${zone}\u2069)` : zone;
}

/** The zones to choose from. In Arabic those that have an Arabic name come first, in its order. */
export function zoneChoices(zones: readonly string[], locale: Locale): ZoneChoice[] {
  const choices = zones.map((value) => ({ value, label: zoneLabel(value, locale) }));
  if (locale === 'en') return choices;
  const { compare } = new Intl.Collator(INTL_TAGS[locale]);
  const named = choices.filter(({ value }) => ZONE_CITIES[value]);
  return [
    ...named.sort((one, other) => compare(one.label, other.label)),
    ...choices.filter(({ value }) => !ZONE_CITIES[value]),
  ];
}

/** Whether a zone is meant by what was typed: a part of its name in either language, `New York` for `America/New_York` too. */
export function isZoneMeant(zone: string, typed: string): boolean {
  const known = fold(`${zone} ${zone.replaceAll('_', ' ')} ${ZONE_CITIES[zone] ?? ''}`);
  return known.includes(fold(typed));
}
