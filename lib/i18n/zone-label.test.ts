import { describe, expect, it } from 'vitest';
import { ZONE_CITIES } from './zone-cities';
import { isZoneMeant, zoneChoices, zoneLabel } from './zone-label';

const zones = Intl.supportedValuesOf('timeZone');

describe('Time zones', () => {
  it('are called by their cities in Arabic, and by IANA otherwise', () => {
    expect(zoneLabel('Asia/Dubai', 'ar')).toBe('دبي (\u2066Asia/Dubai\u2069)');
    expect(zoneLabel('Asia/Dubai', 'en')).toBe('Asia/Dubai');
    expect(zoneLabel('America/Boise', 'ar')).toBe('America/Boise');
  });

  it('are all offered, in Arabic those with an Arabic name first', () => {
    expect(zoneChoices(zones, 'en').map(({ value }) => value)).toEqual(zones);
    const arabic = zoneChoices(zones, 'ar').map(({ value }) => value);
    expect([...arabic].sort()).toEqual([...zones].sort());
    const named = zones.filter((zone) => ZONE_CITIES[zone]).length;
    expect(arabic.slice(0, named).every((zone) => ZONE_CITIES[zone])).toBe(true);
  });

  it.each([
    ['دبي', 'Asia/Dubai'],
    ['dubai', 'Asia/Dubai'],
    ['عمان', 'Asia/Amman'],
    ['اسطنبول', 'Europe/Istanbul'],
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['نيويورك', 'America/New_York'],
  ])('are found by what is typed in either language: %s', (typed, zone) => {
    expect(zones.filter((each) => isZoneMeant(each, typed))).toContain(zone);
    expect(isZoneMeant('Africa/Cairo', typed)).toBe(false);
  });

  it('have Arabic names only where there is such a zone', () => {
    for (const timeZone of Object.keys(ZONE_CITIES))
      expect(() => new Intl.DateTimeFormat('en', { timeZone }), timeZone).not.toThrow();
  });
});
