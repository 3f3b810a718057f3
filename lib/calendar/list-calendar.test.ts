import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/i18n/dates';
import { addDays } from '@/lib/i18n/days';
import { endOfDay } from '@/lib/i18n/wall-time';
import * as embargo from '@/lib/publishing/schedule/set-embargo';
import { planRelease } from '@/lib/releases/plan-release';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenOpenRelease } from '@/lib/testing/given-open-release';
import { makeDue, momentIn, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { assignReviewer, givenSubmitted } from '@/lib/testing/review-fixture';
import { givenUser } from '@/lib/testing/shared-things';
import { trashEntry } from '@/lib/trash/trash-entry';
import { listCalendar } from './list-calendar';
import type { CalendarFilter } from './types';

const TODAY = isoDate(new Date());
const dayIn = (days: number) => addDays(TODAY, days) ?? '';

let omar: UserActor;
let sara: UserActor;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
});

/** What somebody sees on a day, as `publish: A title`. */
async function seen(reader: Pick<UserActor, 'userId' | 'role'>, day: string, filter: CalendarFilter = {}) {
  const [shown] = await listCalendar(reader, { days: [day], filter, perDay: 50 });
  return shown?.items.map(({ event, title }) => `${event}: ${title}`) ?? [];
}

async function givenDraft(title: string, by = omar) {
  const { entryId, editions } = await givenEntry({ by, en: { title } });
  return { entryId, id: editions.en ?? '' };
}

describe('A day of the calendar', () => {
  it('has what is scheduled, with who may move it', async () => {
    const own = await givenDraft('By Sara', sara);
    const moment = momentIn(5);
    const { id } = await schedulePresent(omar, own.id, moment);
    await scheduleWithdrawal(omar, own.id, momentIn(6));
    const [publication, withdrawal] = await listCalendar(omar, { days: [dayIn(5), dayIn(6)], perDay: 5 });
    expect(publication?.items).toMatchObject([
      {
        ...{ id, event: 'publish', title: 'By Sara', locale: 'en', isRefused: false, isEmbargoed: false },
        path: `/studio/articles/${own.entryId}/en`,
        move: { id, version: 1, wallTime: moment.wallTime, timeZone: 'Asia/Dubai' },
      },
    ]);
    expect(withdrawal?.items).toMatchObject([{ event: 'withdraw', move: { version: 1 } }]);
    const [forSara] = await listCalendar(sara, { days: [dayIn(5)], perDay: 5 });
    expect(forSara?.items).toMatchObject([{ id, move: null }]);
  });

  it('has an update of what readers see already, and on past days what they were given', async () => {
    const { editions } = await givenEntry({ en: { title: 'Seen today' }, publish: ['en'] });
    await schedulePresent(omar, editions.en ?? '', momentIn(7));
    expect(await seen(omar, dayIn(7))).toEqual(['update: Seen today']);
    expect(await seen(omar, TODAY)).toContain('published: Seen today');
    expect(await seen(sara, TODAY)).not.toContain('published: Seen today');
  });

  it('has what was refused at its moment, and can give it another one', async () => {
    const { id } = await givenDraft('Refused');
    const { id: scheduled } = await schedulePresent(omar, id);
    await makeDue(scheduled, 60);
    await db()
      .$executeRaw`UPDATE "ScheduledChange" SET "failure" = '[]', "failedAt" = now() WHERE "id" = ${scheduled}::uuid`;
    const [shown] = await listCalendar(omar, { days: [isoDate(new Date(Date.now() - 60_000))], perDay: 50 });
    const item = shown?.items.find(({ title }) => title === 'Refused');
    expect(item).toMatchObject({ isRefused: true, move: { id: scheduled } });
  });

  it('has releases for those who publish everybody’s pieces', async () => {
    const { seen: release } = await givenOpenRelease(omar);
    await committed(planRelease)(omar, { ...release, moment: momentIn(8) });
    const [shown] = await listCalendar(omar, { days: [dayIn(8)], perDay: 5 });
    expect(shown?.items).toMatchObject([
      { event: 'release', title: 'Water', locale: null, path: `/studio/releases/${release.id}` },
    ]);
    expect(shown?.items[0]?.move).toMatchObject({ id: release.id, version: release.version + 1 });
    expect(await seen(sara, dayIn(8))).toEqual([]);
    expect(await seen(omar, dayIn(8), { locale: 'en' })).toEqual(['release: Water']);
    expect(await seen(omar, dayIn(8), { locale: 'ar' })).toEqual([]);
  });

  it('has embargoes that end and reviews that are due, also for the author of the piece', async () => {
    const { entryId } = await givenDraft('Held back', sara);
    await committed(embargo.setEmbargo)(omar, entryId, { moment: momentIn(9) });
    const { id } = await givenSubmitted(sara, 'Being read');
    await assignReviewer(omar, id, { reviewerId: omar.userId, dueOn: dayIn(9) });
    const other = await givenUser('author');
    for (const reader of [omar, sara])
      expect(await seen(reader, dayIn(9))).toEqual(['review: Being read', 'embargo: Held back']);
    expect(await seen({ userId: other.id, role: 'author' }, dayIn(9))).toEqual([]);
    const [shown] = await listCalendar(omar, { days: [dayIn(9)], perDay: 5 });
    expect(shown?.items.map(({ at, move, isEmbargoed }) => [at !== null, move, isEmbargoed])).toEqual([
      [false, null, false],
      [true, null, true],
    ]);
  });

  it('has translations that are due, also of a language that nobody has begun', async () => {
    const { entryId } = await givenEntry({ by: sara, en: { title: 'To translate' } });
    const asked = { entryId, locale: 'ar', translatorId: omar.userId, assignedById: omar.userId } as const;
    await db().translationAssignment.create({ data: { ...asked, dueOn: new Date(dayIn(19)) } });
    for (const reader of [omar, sara])
      expect(await seen(reader, dayIn(19))).toEqual(['translation: To translate']);
    expect(await seen(omar, dayIn(19), { locale: 'en' })).toEqual([]);
    const [shown] = await listCalendar(omar, { days: [dayIn(19)], perDay: 5 });
    expect(shown?.items[0]).toMatchObject({ locale: 'ar', at: null, path: `/studio/articles/${entryId}/ar` });
    const other = await givenUser('author');
    expect(await seen({ userId: other.id, role: 'author' }, dayIn(19))).toEqual([]);
    await db().entry.update({ where: { id: entryId }, data: { archivedAt: new Date() } });
    expect(await seen(omar, dayIn(19))).toEqual([]);
  });

  it('is narrowed by language, kind and whose pieces they are', async () => {
    const item = await givenEntry({ kind: 'center_news', by: sara, ar: { title: 'خبر' } });
    await schedulePresent(omar, item.editions.ar ?? '', momentIn(10));
    await schedulePresent(omar, (await givenDraft('An article')).id, momentIn(10));
    const on = (filter: CalendarFilter) => seen(omar, dayIn(10), filter);
    expect(await on({ locale: 'ar' })).toEqual(['publish: خبر']);
    expect(await on({ kind: 'article' })).toEqual(['publish: An article']);
    expect(await on({ isMine: true })).toEqual(['publish: An article']);
  });

  it('has so many events as are asked for, and says when there are more', async () => {
    for (const title of ['One', 'Two', 'Three'])
      await schedulePresent(omar, (await givenDraft(title)).id, momentIn(11));
    const days = [dayIn(11), dayIn(12)];
    const [full, empty] = await listCalendar(omar, { days, perDay: 2 });
    expect([full?.items.length, full?.hasMore, empty?.items.length, empty?.hasMore]).toEqual([
      2,
      true,
      0,
      false,
    ]);
    expect((await listCalendar(omar, { days, perDay: 3 }))[0]).toMatchObject({ hasMore: false });
  });

  it('leaves out of a full day what was published, and nothing that is planned', async () => {
    await givenEntry({ en: { title: 'Out today' }, publish: ['en'] });
    const { id } = await schedulePresent(omar, (await givenDraft('Due tonight')).id, momentIn(14));
    const tonight = new Date(endOfDay(TODAY).getTime() - 1_000);
    await db().scheduledChange.update({ where: { id }, data: { at: tonight } });
    const [day] = await listCalendar(omar, { days: [TODAY], perDay: 2 });
    expect(day?.items.map(({ title }) => title)).toContain('Due tonight');
    expect(day?.items.some(({ event }) => event === 'published')).toBe(false);
    expect(day?.hasMore).toBe(true);
  });

  it('has nothing of the trash', async () => {
    const { entryId } = await givenDraft('Thrown away');
    await committed(embargo.setEmbargo)(omar, entryId, { moment: momentIn(13) });
    expect(await seen(omar, dayIn(13))).toEqual(['embargo: Thrown away']);
    await committed(trashEntry)(omar, entryId, { reason: `Twice ${randomUUID()}` });
    expect(await seen(omar, dayIn(13))).toEqual([]);
  });
});
