import { describe, expect, it } from 'vitest';
import { clockChange } from './clock-change';

const DUBAI = 'Asia/Dubai';
const BERLIN = 'Europe/Berlin';

describe('A moment whose zone has other rules than when it was chosen', () => {
  it('is at the time that was chosen or at the instant that was meant, as the user says', () => {
    // Chosen while clocks of Dubai were expected to be an hour ahead of what they show.
    const change = clockChange({
      wallTime: '2026-12-03T09:00',
      timeZone: DUBAI,
      at: new Date('2026-12-03T04:00:00Z'),
    });
    expect(change).toEqual({
      shown: '2026-12-03T08:00',
      atTime: {
        moment: { wallTime: '2026-12-03T09:00', timeZone: DUBAI, occurrence: null },
        at: new Date('2026-12-03T05:00:00Z'),
      },
      atInstant: { wallTime: '2026-12-03T08:00', timeZone: DUBAI, occurrence: null },
    });
  });

  it('is at the nearer one of two times, and at no time that clocks skip', () => {
    const twice = clockChange({
      wallTime: '2026-10-25T02:30',
      timeZone: BERLIN,
      at: new Date('2026-10-25T02:30:00Z'),
    });
    expect(twice?.atTime).toEqual({
      moment: { wallTime: '2026-10-25T02:30', timeZone: BERLIN, occurrence: 'second' },
      at: new Date('2026-10-25T01:30:00Z'),
    });
    const skipped = clockChange({
      wallTime: '2027-03-28T02:30',
      timeZone: BERLIN,
      at: new Date('2027-03-28T01:30:00Z'),
    });
    expect(skipped).toMatchObject({ shown: '2027-03-28T03:30', atTime: null });
  });

  it('is nothing to tell while clocks show what was chosen, also of the second of two times and of a zone that nobody knows', () => {
    const at = new Date('2026-10-25T01:30:00Z');
    expect(clockChange({ wallTime: '2026-10-25T02:30', timeZone: BERLIN, at })).toBeNull();
    expect(clockChange({ wallTime: '2026-10-25T02:30', timeZone: 'Mars/Olympus', at })).toBeNull();
  });
});
