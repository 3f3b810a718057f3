import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { newToken } from '@/lib/auth/secret-token';
import { createSession, endSessionsOf } from '@/lib/auth/sessions';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/i18n/dates';
import { addDays } from '@/lib/i18n/days';
import { DEFAULT_REGIONAL, instituteTimeZone, rememberRegional } from '@/lib/i18n/regional';
import * as change from '@/lib/publishing/schedule/change-schedule';
import * as embargo from '@/lib/publishing/schedule/set-embargo';
import { REGIONAL_KEY } from '@/lib/settings/get-settings';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { momentIn, schedulePresent } from '@/lib/testing/given-scheduled';
import { assignReviewer, givenSubmitted } from '@/lib/testing/review-fixture';
import {
  ageProof,
  givenAdminWhoMustSetUp,
  withoutSettings,
  withSecondFactor,
} from '@/lib/testing/second-factor-fixture';
import { givenUser } from '@/lib/testing/shared-things';
import { transaction } from '@/lib/transaction';
import { deactivateUser } from '@/lib/users/deactivate-user';
import { endOtherSessions, endOwnSession } from '@/lib/users/end-own-sessions';
import { resetPassword } from '@/lib/users/reset-password';
import { updateUser } from '@/lib/users/update-user';
import { answerFeed } from './answer-feed';
import * as feeds from './change-feed';
import { findFeed } from './find-feed';

const [makeFeed, revokeFeed] = [committed(feeds.makeFeed), committed(feeds.revokeFeed)];
let visitors = 0;
/** Each test is another visitor. */
const newVisitor = () => `192.0.2.${++visitors}`;

async function ask(path: string, visitor = newVisitor()) {
  const { status, headers, body } = await answerFeed(path.replace('/calendar/', ''), visitor);
  return { status, headers: Object.fromEntries(headers), text: body };
}

async function actorOf(role: UserActor['role']): Promise<UserActor> {
  const { id } = await givenUser(role);
  const sessionId = await transaction((tx) => createSession(tx, id, role, new Date()));
  return { userId: id, role, sessionId };
}

interface Event {
  summary: string;
  uid: string;
  start: string;
  sequence: number;
  url: string;
  isDay: boolean;
}

async function eventsAt(path: string): Promise<Event[]> {
  const { text } = await ask(path);
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const [start, sequence] = [event.startDate, event.sequence];
    return {
      ...{ summary: event.summary, uid: event.uid, sequence, start: start.toString(), isDay: start.isDate },
      url: String(component.getFirstPropertyValue('url')),
    };
  });
}

const called = (events: Event[], title: string) => events.filter(({ summary }) => summary.includes(title));

describe('The calendar of a user in other programs', () => {
  it('has what they see in the newsroom, with the moments as instants and a name that stays', async () => {
    const omar = await actorOf('editor');
    const { editions, entryId } = await givenEntry({ by: omar, en: { title: 'Ports; of, the Gulf\\' } });
    const { id, at } = await schedulePresent(omar, editions.en ?? '', momentIn(3));
    const { path } = await makeFeed(omar);
    const [before] = called(await eventsAt(path), 'Ports');
    expect(before).toMatchObject({
      summary: 'Publish: Ports; of, the Gulf\\',
      ...{ start: at.toISOString().replace('.000', ''), sequence: 0, isDay: false },
      url: expect.stringMatching(new RegExp(`^https?://.+/studio/articles/${entryId}/en$`)),
    });
    await committed(change.changeSchedule)(omar, { id, version: 1 }, { moment: momentIn(4) });
    const [after] = called(await eventsAt(path), 'Ports');
    expect([after?.uid, after?.sequence]).toEqual([before?.uid, 1]);
    expect(after?.start).not.toBe(before?.start);
  });

  it('is written as RFC 5545 asks, with long Arabic titles whole', async () => {
    const omar = await actorOf('editor');
    const title = `العلاقات الاقتصادية بين دول الخليج ${'والممرات البحرية '.repeat(9)}١٢٣ 🚢`.trim();
    const { editions } = await givenEntry({ by: omar, ar: { title } });
    await schedulePresent(omar, editions.ar ?? '', momentIn(3));
    const { path } = await makeFeed(omar);
    const { text, headers } = await ask(path);
    expect(headers['Content-Type']).toBe('text/calendar; charset=utf-8');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(called(await eventsAt(path), title)).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('DTSTAMP:')).length).toBeGreaterThan(0);
  });

  it('names nothing that is under embargo, and has days without an hour as days', async () => {
    const omar = await actorOf('editor');
    const { entryId } = await givenEntry({ by: omar, en: { title: 'Held back' } });
    await committed(embargo.setEmbargo)(omar, entryId, { moment: momentIn(5) });
    const due = addDays(isoDate(new Date()), 6) ?? '';
    const { id } = await givenSubmitted(omar, 'To be read');
    await assignReviewer(omar, id, { reviewerId: omar.userId, dueOn: due });
    const { path } = await makeFeed(omar);
    const events = await eventsAt(path);
    expect(called(events, 'Held back')).toEqual([]);
    expect(called(events, 'under embargo').map(({ url }) => url.includes(entryId))).toContain(true);
    expect(called(events, 'To be read')).toMatchObject([{ start: due, isDay: true }]);
  });

  it('is written in the zone that another process has stored', async () => {
    const { path } = await makeFeed(await actorOf('editor'));
    await db().setting.create({
      data: { key: REGIONAL_KEY, value: { ...DEFAULT_REGIONAL, timeZone: 'Asia/Beirut' } },
    });
    expect((await ask(path)).status).toBe(200);
    expect(instituteTimeZone()).toBe('Asia/Beirut');
    await db().setting.delete({ where: { key: REGIONAL_KEY } });
    rememberRegional(DEFAULT_REGIONAL);
  });

  it('has nothing of other people’s pieces for an author', async () => {
    const sara = await actorOf('author');
    const omar = await signedIn('omar');
    for (const by of [omar, sara]) {
      const { editions } = await givenEntry({ by, en: { title: by === sara ? 'Her own' : 'Not hers' } });
      await schedulePresent(omar, editions.en ?? '', momentIn(3));
    }
    const { path } = await makeFeed(sara);
    expect((await eventsAt(path)).map(({ summary }) => summary)).toEqual(['Publish: Her own']);
  });

  it('is never kept, indexed nor told to others, and its token is stored nowhere', async () => {
    const omar = await actorOf('editor');
    const { path } = await makeFeed(omar);
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex, nofollow, noarchive',
      'Referrer-Policy': 'no-referrer',
    });
    const token = path.slice('/calendar/'.length, -'.ics'.length);
    const events = await db().auditEvent.findMany({
      where: { subjectId: omar.userId },
      select: { action: true, data: true },
    });
    const stored = JSON.stringify([await db().calendarFeed.findMany(), events]);
    expect(stored).not.toContain(token);
    expect(events.map(({ action }) => action)).toEqual(['user.calendar_shared']);
    expect((await findFeed(omar))?.lastReadAt).not.toBeNull();
  });
});

describe('The address of a calendar opens nothing any more', () => {
  const layla = () => signedIn('layla');
  const endAnother = (user: UserActor) =>
    transaction(async (tx) =>
      endOwnSession(tx, user, await createSession(tx, user.userId, user.role, new Date())),
    );
  const ends: [string, (user: UserActor) => Promise<unknown>][] = [
    ['was revoked', revokeFeed],
    ['was made anew', makeFeed],
    ['is of an account that was suspended', async ({ userId }) => deactivateUser(await layla(), userId)],
    [
      'is of somebody with another role now',
      async ({ userId: id }) => {
        const user = await db().user.findUniqueOrThrow({ where: { id } });
        const { nameAr, nameEn, interfaceLocale, version } = user;
        await updateUser(await layla(), id, { nameAr, nameEn, interfaceLocale, version, role: 'author' });
      },
    ],
    ['belongs to a session that its user has ended', endAnother],
    ['belongs to ended sessions', (user) => transaction((tx) => endOtherSessions(tx, user))],
    [
      'is of somebody who was given a one-time password',
      async ({ userId }) => resetPassword(await layla(), userId),
    ],
  ];

  it.each(ends)('once it %s', async (_how, end) => {
    const user = await actorOf('editor');
    const { path } = await makeFeed(user);
    expect((await ask(path)).status).toBe(200);
    await end(user);
    expect(await ask(path)).toMatchObject({ status: 404, text: '' });
  });

  it('while its user, an administrator, has to set up the second step first', async () => {
    const user = await actorOf('admin');
    const { path } = await makeFeed(user);
    await givenAdminWhoMustSetUp(user);
    expect((await ask(path)).status).toBe(404);
    await withSecondFactor(user);
    expect((await ask(path)).status).toBe(200);
    await withoutSettings();
  });

  it('and is made neither in a session that has ended nor long after a proof', async () => {
    const [ended, old] = [await actorOf('editor'), await actorOf('editor')];
    await transaction((tx) => endSessionsOf(tx, ended.userId, 'suspicion'));
    await ageProof(old, 11);
    for (const user of [ended, old]) {
      await expect(makeFeed(user)).rejects.toMatchObject({ code: 'proof_needed' });
      expect(await findFeed(user)).toBeNull();
    }
  });

  it('and cannot be revoked twice', async () => {
    const user = await actorOf('author');
    await makeFeed(user);
    await revokeFeed(user);
    await expect(revokeFeed(user)).rejects.toMatchObject({ issues: [{ key: 'calendar.noFeed' }] });
    expect(await findFeed(user)).toBeNull();
  });
});

it('Whoever tries one wrong address after the other is told to wait, and nobody else is', async () => {
  const visitor = newVisitor();
  for (const path of ['/calendar/x.ics', `/calendar/${newToken()}`, '/calendar/.ics'])
    expect((await ask(path, visitor)).status).toBe(404);
  const statuses: number[] = [];
  for (let tries = 0; tries < 70; tries += 1)
    statuses.push((await ask(`/calendar/${newToken()}.ics`, visitor)).status);
  expect(statuses.slice(0, 60)).toEqual(Array(60).fill(404));
  expect(statuses).toContain(429);
  const { path } = await makeFeed(await actorOf('editor'));
  expect((await ask(path, visitor)).headers['Retry-After']).toBe('30');
  expect((await ask(path)).status).toBe(200);
});

it('A program that reads without a pause is told to wait, and the calendars of others go on', async () => {
  const { path } = await makeFeed(await actorOf('author'));
  const statuses: number[] = [];
  for (let reading = 0; reading < 31; reading += 1) statuses.push((await ask(path)).status);
  expect([statuses.slice(0, 30), statuses[30]]).toEqual([Array(30).fill(200), 429]);
  const { path: another } = await makeFeed(await actorOf('author'));
  expect((await ask(another)).status).toBe(200);
});
