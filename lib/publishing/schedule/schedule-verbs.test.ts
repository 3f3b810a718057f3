import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { duplicateEntry } from '@/lib/entries/duplicate-entry';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { versionsOf } from '@/lib/publishing/seen-versions';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { makeDue, momentIn, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { purgeEntry } from '@/lib/trash/purge-entry';
import { takeOut } from '@/lib/trash/take-out';
import { trashEntry } from '@/lib/trash/trash-entry';
import * as changes from './change-schedule';
import { publishDue } from './publish-due';

const [changeSchedule, cancelSchedule] = [
  committed(changes.changeSchedule),
  committed(changes.cancelSchedule),
];

let omar: Actor;
let sara: Actor;
let layla: Actor;

beforeAll(async () => {
  [omar, sara, layla] = [await signedIn('omar'), await signedIn('sara'), await signedIn('layla')];
});

const zone = DEFAULT_REGIONAL.timeZone;
const at = (wallTime: string, timeZone = zone) => ({ wallTime, timeZone, occurrence: null });
const row = (id: string) => db().scheduledChange.findUniqueOrThrow({ where: { id } });
const shown = (editionId: string) => db().publication.findUnique({ where: { editionId } });

async function givenDraft(by = omar) {
  const { entryId, editions } = await givenEntry({ by, en: {} });
  return { entryId, id: editions.en ?? '' };
}

async function givenScheduled() {
  const draft = await givenDraft();
  return { ...draft, change: { ...(await schedulePresent(omar, draft.id)), version: 1 } };
}

const type = (id: string, title: string) =>
  writeDocument(omar, id, article({ title, body: [{ p: 'Words.' }] }, newBlockId));

describe('An editor who schedules a publication', () => {
  it.each([
    ['a past moment', at('2020-01-01T09:00'), 'schedule.past'],
    ['a day that is none', at('2027-02-30T09:00'), 'schedule.noMoment'],
    ['a zone that is none', at('2099-01-01T09:00', 'Asia/Atlantis'), 'schedule.noMoment'],
    ['a time that clocks skip', at('2027-03-28T02:30', 'Europe/Berlin'), 'schedule.skipped'],
    [
      'a time that clocks show twice, without a choice',
      at('2027-10-31T02:30', 'Europe/Berlin'),
      'schedule.twice',
    ],
  ])('is told of %s', async (_what, moment, key) => {
    const { id } = await givenDraft();
    await expect(schedulePresent(omar, id, moment)).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'moment', key }],
    });
  });

  it.each([
    ['first', '2098-10-26T00:30:00.000Z'],
    ['second', '2098-10-26T01:30:00.000Z'],
  ] as const)(
    'means the %s of two, and what was chosen is kept beside the instant',
    async (occurrence, instant) => {
      const { id } = await givenDraft();
      const chosen = { wallTime: '2098-10-26T02:30', timeZone: 'Europe/Berlin', occurrence };
      const scheduled = await schedulePresent(omar, id, chosen);
      expect(await row(scheduled.id)).toMatchObject({
        at: new Date(instant),
        ...{ wallTime: chosen.wallTime, timeZone: chosen.timeZone },
      });
    },
  );

  it('schedules once, what is complete, and not what an author may not', async () => {
    const { id, change } = await givenScheduled();
    expect(await db().revision.findMany({ where: { editionId: id } })).toMatchObject([
      { occasion: 'scheduled' },
    ]);
    await expect(schedulePresent(omar, id)).rejects.toMatchObject({ issues: [{ key: 'schedule.already' }] });
    const empty = await givenEntry({ en: { title: '' } });
    await expect(schedulePresent(omar, empty.editions.en ?? '')).rejects.toMatchObject({ code: 'invalid' });
    const { id: own } = await givenDraft(sara);
    await expect(schedulePresent(sara, own)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(cancelSchedule(sara, change)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is stopped by an embargo that ends later, and not by one that ends at that moment', async () => {
    const { entryId, id } = await givenDraft();
    const until = (wallTime: string) =>
      db().entry.update({ where: { id: entryId }, data: { embargoUntil: new Date(`${wallTime}:00+04:00`) } });
    await until('2099-01-01T09:01');
    await expect(schedulePresent(omar, id, at('2099-01-01T09:00'))).rejects.toMatchObject({
      issues: [{ key: 'publish.embargoed' }],
    });
    await until('2099-01-01T09:00');
    await schedulePresent(omar, id, at('2099-01-01T09:00'));
  });
});

describe('A withdrawal', () => {
  it('is scheduled for what is public or goes live before it', async () => {
    const { id, change } = await givenScheduled();
    await expect(scheduleWithdrawal(omar, id, momentIn(2))).rejects.toMatchObject({
      issues: [{ key: 'schedule.beforePublication' }],
    });
    await scheduleWithdrawal(omar, id, momentIn(4));
    await expect(changeSchedule(omar, change, { moment: momentIn(5) })).rejects.toMatchObject({
      issues: [{ key: 'schedule.afterWithdrawal' }],
    });
    const { id: draft } = await givenDraft();
    await expect(scheduleWithdrawal(omar, draft)).rejects.toMatchObject({
      issues: [{ key: 'publish.notPublished' }],
    });
  });

  it('that was refused at its moment is in nobody’s way', async () => {
    const { entryId, id, change } = await givenScheduled();
    const withdrawal = await scheduleWithdrawal(omar, id);
    await db().entry.update({ where: { id: entryId }, data: { embargoUntil: new Date('2099-01-01') } });
    await Promise.all([makeDue(change.id, 20), makeDue(withdrawal.id, 10)]);
    await publishDue();
    await db().entry.update({ where: { id: entryId }, data: { embargoUntil: null } });
    expect((await row(withdrawal.id)).failure).not.toBeNull();
    expect(await row((await schedulePresent(omar, id)).id)).toMatchObject({ open: true });
  });

  it('is cancelled with the publication, when nothing would be left to withdraw', async () => {
    const { id, change } = await givenScheduled();
    const withdrawal = await scheduleWithdrawal(omar, id);
    await cancelSchedule(omar, change);
    expect(await row(withdrawal.id)).toMatchObject({ open: null, doneAt: null });
  });
});

describe('What is scheduled', () => {
  it('moves to another moment, and whoever saw the former is told', async () => {
    const { change } = await givenScheduled();
    const { at: moved, version } = await changeSchedule(omar, change, { moment: at('2099-06-01T12:00') });
    expect(moved).toEqual(new Date('2099-06-01T08:00:00Z'));
    expect(await row(change.id)).toMatchObject({ at: moved, wallTime: '2099-06-01T12:00', version: 2 });
    const stale = { code: 'conflict', issues: [{ key: 'schedule.changedSince' }] };
    await expect(changeSchedule(omar, change, { moment: momentIn(5) })).rejects.toMatchObject(stale);
    await expect(cancelSchedule(omar, change)).rejects.toMatchObject(stale);
    await cancelSchedule(omar, { ...change, version });
  });

  it('takes the newer text when somebody says so', async () => {
    const { id, change } = await givenScheduled();
    await type(id, 'The newer title');
    const edition = await db().edition.findUniqueOrThrow({ where: { id }, include: { entry: true } });
    await changeSchedule(omar, change, { text: { seen: versionsOf(edition, edition.entry) } });
    await makeDue(change.id);
    await publishDue();
    expect(await shown(id)).toMatchObject({ title: 'The newer title' });
  });

  it('is not done when it is moved or cancelled in the last second', async () => {
    const [moved, cancelled] = [await givenScheduled(), await givenScheduled()];
    await Promise.all([makeDue(moved.change.id), makeDue(cancelled.change.id)]);
    await changeSchedule(omar, moved.change, { moment: momentIn(1) });
    await cancelSchedule(omar, cancelled.change);
    expect(await publishDue()).toBe(0);
    expect([await shown(moved.id), await shown(cancelled.id)]).toEqual([null, null]);
  });

  it('is either done or cancelled when both happen at once, and never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, change } = await givenScheduled();
      await makeDue(change.id);
      const [, cancelled] = await Promise.all([
        publishDue(),
        cancelSchedule(omar, change).then(
          () => true,
          () => false,
        ),
      ]);
      await publishDue();
      expect(await db().publication.count({ where: { editionId: id } })).toBe(cancelled ? 0 : 1);
      const { doneAt, cancelledAt } = await row(change.id);
      expect([doneAt !== null, cancelledAt !== null]).toEqual([!cancelled, cancelled]);
    }
  });

  it('is tried again at another moment after it was refused', async () => {
    const { entryId, id, change } = await givenScheduled();
    await makeDue(change.id);
    await db()
      .$executeRaw`UPDATE "Entry" SET "embargoUntil" = now() + interval '1 hour' WHERE "id" = ${entryId}::uuid`;
    await publishDue();
    await db().entry.update({ where: { id: entryId }, data: { embargoUntil: null } });
    await expect(changeSchedule(omar, { ...change, version: 2 }, {})).rejects.toMatchObject({
      issues: [{ key: 'schedule.noMoment' }],
    });
    await changeSchedule(omar, { ...change, version: 2 }, { moment: momentIn(1) });
    await makeDue(change.id);
    expect(await publishDue()).toBe(1);
    expect(await shown(id)).not.toBeNull();
  });
});

describe('What becomes of it', () => {
  it('when the piece is put into the trash: it is cancelled, and stays so when the piece comes back', async () => {
    const { entryId, id, change } = await givenScheduled();
    await committed(trashEntry)(omar, entryId, { reason: 'Written twice.' });
    expect(await row(change.id)).toMatchObject({ open: null, doneAt: null });
    await committed(takeOut)(omar, entryId);
    await makeDue(change.id);
    await publishDue();
    expect(await shown(id)).toBeNull();
  });

  it('when the piece is removed for good: it goes with it', async () => {
    const { entryId, change } = await givenScheduled();
    await committed(trashEntry)(omar, entryId, { reason: 'Written twice.' });
    await committed(purgeEntry)(layla, entryId);
    expect(await db().scheduledChange.count({ where: { id: change.id } })).toBe(0);
  });

  it('when the piece is copied: the copy is a draft that nothing waits for', async () => {
    const { entryId } = await givenScheduled();
    const copy = await committed(duplicateEntry)(omar, entryId, { locales: ['en'], withFields: true });
    expect(await db().scheduledChange.count({ where: { edition: { entryId: copy.entryId } } })).toBe(0);
  });

  it('when the account of whoever scheduled it is suspended: it goes live all the same', async () => {
    const { id, change } = await givenScheduled();
    await makeDue(change.id);
    const { userId } = omar;
    await db().user.update({ where: { id: userId ?? '' }, data: { deactivatedAt: new Date() } });
    expect(await publishDue()).toBe(1);
    await db().user.update({ where: { id: userId ?? '' }, data: { deactivatedAt: null } });
    expect(await shown(id)).not.toBeNull();
  });
});
