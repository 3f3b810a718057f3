import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { listCalendar } from '@/lib/calendar/list-calendar';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/i18n/dates';
import type { Moment } from '@/lib/publishing/types';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { momentIn, schedulePresent } from '@/lib/testing/given-scheduled';
import { movedMoment } from '@/lib/workflow/moved-moment';
import * as changes from './change-schedule';

const changeSchedule = committed(changes.changeSchedule);

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

/** Something scheduled, as the calendar shows it. */
async function givenInCalendar(moment: Moment) {
  const { editions } = await givenEntry({ en: {} });
  const { id, at } = await schedulePresent(omar, editions.en ?? '', moment);
  const day = isoDate(at);
  const [shown] = await listCalendar(omar, { days: [day], perDay: 50 });
  const move = shown?.items.find((item) => item.id === id)?.move;
  if (!move) throw new Error('the calendar lacks what is scheduled');
  return { id, day, move, carry: (to: string) => movedMoment(move, day, to) };
}

const inBerlin = (wallTime: string): Moment => ({ wallTime, timeZone: 'Europe/Berlin', occurrence: null });
const atOf = async (id: string) => (await db().scheduledChange.findUniqueOrThrow({ where: { id } })).at;

describe('What is carried to another day', () => {
  it('keeps its hour there, also when clocks have changed in between', async () => {
    const { id, move, carry } = await givenInCalendar(inBerlin('2098-10-24T09:30'));
    await changeSchedule(omar, move, { moment: carry('2098-10-28') });
    expect(await atOf(id)).toEqual(new Date('2098-10-28T08:30:00Z'));
  });

  it('is told of an hour that clocks skip that day, and stays', async () => {
    const { id, move, carry } = await givenInCalendar(inBerlin('2097-03-30T02:30'));
    const before = await atOf(id);
    await expect(changeSchedule(omar, move, { moment: carry('2097-03-31') })).rejects.toMatchObject({
      issues: [{ path: 'moment', key: 'schedule.skipped', params: { time: '03:30' } }],
    });
    expect(await atOf(id)).toEqual(before);
  });

  it('asks which of both where clocks show its hour twice', async () => {
    const { id, move, carry } = await givenInCalendar(inBerlin('2098-10-25T02:30'));
    const moment = carry('2098-10-26');
    await expect(changeSchedule(omar, move, { moment })).rejects.toMatchObject({
      issues: [{ path: 'moment', key: 'schedule.twice' }],
    });
    await changeSchedule(omar, move, { moment: { ...moment, occurrence: 'second' } });
    expect(await atOf(id)).toEqual(new Date('2098-10-26T01:30:00Z'));
  });

  it('stays where it is when that day is past', async () => {
    const { id, move, carry } = await givenInCalendar(momentIn(2));
    await expect(changeSchedule(omar, move, { moment: carry('2020-01-01') })).rejects.toMatchObject({
      issues: [{ path: 'moment', key: 'schedule.past' }],
    });
    expect(await atOf(id)).toEqual(move.at);
  });

  it('by two people at once goes where the first has put it, and the other is told', async () => {
    const { id, day, move, carry } = await givenInCalendar(momentIn(2));
    const days = [momentIn(4), momentIn(6)].map(({ wallTime }) => wallTime.slice(0, 10));
    const outcomes = await Promise.allSettled(
      days.map((to) => changeSchedule(omar, move, { moment: carry(to) })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'conflict', issues: [{ key: 'schedule.changedSince' }] });
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect(isoDate(await atOf(id))).toBe(days[winner]);
    expect(day).not.toBe(days[winner]);
  });
});
