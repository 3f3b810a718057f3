import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { EditionActivity } from './edition-activity';

let seconds: number;
let activity: EditionActivity;
const sign = (userId: string, wrote = false, clientId = `${userId}'s tab`) =>
  activity.record({ editionId: 'ports', clientId, userId, wrote });

beforeEach(() => {
  seconds = 0;
  activity = new EditionActivity(() => seconds * 1_000);
});

it('Layla sees Omar open the text, write, stop, and leave', () => {
  sign('omar');
  expect(activity.others('ports', 'layla')).toEqual([{ userId: 'omar', isWriting: false }]);
  sign('omar', true);
  expect(activity.others('ports', 'layla')).toEqual([{ userId: 'omar', isWriting: true }]);
  seconds = 11;
  expect(activity.others('ports', 'layla')).toEqual([{ userId: 'omar', isWriting: false }]);
  seconds = 26;
  expect(activity.others('ports', 'layla')).toEqual([]);
});

it('Nobody is told of themselves, however many tabs they have, nor of people in other texts', () => {
  sign('layla', true, 'one');
  sign('layla', true, 'two');
  activity.record({ editionId: 'rails', clientId: 'x', userId: 'omar', wrote: true });
  expect(activity.others('ports', 'layla')).toEqual([]);
});

it('A colleague with two tabs is one colleague, who writes if either tab does', () => {
  sign('omar', true, 'one');
  sign('omar', false, 'two');
  expect(activity.others('ports', 'layla')).toEqual([{ userId: 'omar', isWriting: true }]);
});

it('Who waits hears of the next sign in that text, and stops waiting when the time is over or the tab has gone', async () => {
  const { signal } = new AbortController();
  const heard = activity.next('ports', 5_000, signal);
  sign('omar');
  expect(await heard).toBe(true);
  const other = activity.next('ports', 20, signal);
  activity.record({ editionId: 'rails', clientId: 'x', userId: 'omar', wrote: true });
  expect(await other).toBe(false);
  expect(await activity.next('ports', 5_000, AbortSignal.abort())).toBe(false);
});

it('Texts that nobody asks about are forgotten, however many are written', () => {
  for (seconds = 0; seconds < 600; seconds += 1)
    activity.record({ editionId: `${seconds}`, clientId: 'document', userId: 'omar', wrote: true });
  expect(activity.size).toBeLessThan(60);
});

it('A user who is there already wakes nobody by asking again, in any tab, until they write or have been away', async () => {
  const { signal } = new AbortController();
  const heard = () => activity.next('ports', 30, signal);
  sign('omar');
  for (const [tab, wrote, isNews] of [
    ["omar's tab", false, false],
    ['another tab', false, false],
    ["omar's tab", true, true],
  ] as const) {
    const waiting = heard();
    sign('omar', wrote, tab);
    expect(await waiting).toBe(isNews);
  }
  seconds = 60;
  const waiting = heard();
  sign('omar');
  expect(await waiting).toBe(true);
});

describe('Who waits', () => {
  const { signal } = new AbortController();

  it('is answered in every text, and nothing fails, when the process ends', async () => {
    const waiting = ['ports', 'rails', 'ports', 'roads'].map((text) => activity.next(text, 5_000, signal));
    activity.end();
    expect(await Promise.all(waiting)).toEqual([true, true, true, true]);
    expect(() => activity.end()).not.toThrow();
  });

  it('is answered when signs may have been missed, and nobody is when nobody waits', async () => {
    const waiting = activity.next('ports', 5_000, signal);
    activity.wakeAll();
    expect(await waiting).toBe(true);
    expect(() => activity.wakeAll()).not.toThrow();
  });

  it('waits no longer than it said, although the process collects garbage meanwhile', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const waits = Array.from({ length: 50 }, (_, text) =>
      activity.next(`${text}`, 200, new AbortController().signal),
    );
    const ends = Promise.all(waits).then((heard) => heard.some(Boolean));
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
    const late = new Promise((resolve) => setTimeout(() => resolve('still waiting'), 5_000));
    expect(await Promise.race([ends, late])).toBe(false);
  });

  it('waits for a part of a millisecond too: what is left of a time is seldom whole', async () => {
    expect(await activity.next('ports', 20.25, signal)).toBe(false);
  });

  it('is counted among those in a text only while it waits', () => {
    const omars = { editionId: 'ports', clientId: 'a', userId: 'omar', wrote: false };
    const leave = activity.stay(omars);
    expect(activity.signsOfWaiting()).toEqual([omars]);
    leave();
    expect(activity.signsOfWaiting()).toEqual([]);
  });
});
