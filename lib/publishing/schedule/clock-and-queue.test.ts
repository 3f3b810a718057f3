import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { eventually } from '@/lib/testing/eventually';
import { givenEntry } from '@/lib/testing/factories';
import { makeDue, momentIn, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { publishPresent } from '@/lib/testing/publish-present';
import { cancelSchedule } from './change-schedule';
import { publishDue } from './publish-due';
import { startDue } from './start-due';

const HOUR_MS = 3_600_000;
const cancel = committed(cancelSchedule);

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

beforeEach(async () => {
  await db().$executeRaw`UPDATE "ScheduledChange" SET "open" = NULL, "cancelledAt" = now() WHERE "open"`;
});

afterEach(() => {
  vi.useRealTimers();
});

/** Moves the clock of this machine, and not that of the database. */
function moveClock(hours: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOUR_MS });
}

async function givenDraft(): Promise<string> {
  const { editions } = await givenEntry({ en: {} });
  return editions.en ?? '';
}

const isLive = async (editionId: string) => (await db().publication.count({ where: { editionId } })) === 1;
const nowInDatabase = async () => {
  const [row] = await db().$queryRaw<{ now: Date }[]>`SELECT now() AS "now"`;
  return row?.now.getTime() ?? 0;
};

describe.each([24, -24])('On a machine whose clock is %i hours off', (hours) => {
  it('nothing goes live early, and nothing late', async () => {
    const [due, soon] = [await givenDraft(), await givenDraft()];
    const [dueId, soonId] = [(await schedulePresent(omar, due)).id, (await schedulePresent(omar, soon)).id];
    await makeDue(dueId, 5);
    // In half an hour by the clock of the database.
    await makeDue(soonId, -1_800);
    moveClock(hours);
    expect(await publishDue()).toBe(1);
    expect([await isLive(due), await isLive(soon)]).toEqual([true, false]);
  });

  it('what is published by hand has the moment of the database', async () => {
    const id = await givenDraft();
    moveClock(hours);
    await publishPresent(omar, id);
    const { firstPublishedAt } = await db().publication.findUniqueOrThrow({ where: { editionId: id } });
    const [version] = await db().publicationVersion.findMany({ where: { editionId: id } });
    for (const at of [firstPublishedAt, version?.publishedAt])
      expect(Math.abs((at?.getTime() ?? 0) - (await nowInDatabase()))).toBeLessThan(HOUR_MS / 2);
  });

  it('moments are past or to come by the clock of the database', async () => {
    const id = await givenDraft();
    const [future, past] = [momentIn(2), momentIn(-2)];
    moveClock(hours);
    await expect(schedulePresent(omar, id, past)).rejects.toMatchObject({ code: 'invalid' });
    await expect(schedulePresent(omar, id, future)).resolves.toMatchObject({ id: expect.any(String) });
  });
});

describe('After a restart', () => {
  it.each([
    ['the queue has lost all of its jobs', `DELETE FROM pgboss.job`],
    [
      'a killed process has taken the job',
      `UPDATE pgboss.job SET state = 'active', started_on = now() WHERE name = 'publish-due'`,
    ],
    ['the job has been given up', `UPDATE pgboss.job SET state = 'failed' WHERE name = 'publish-due'`],
    [
      'the job is planned for another time',
      `UPDATE pgboss.job SET start_after = now() + interval '1 day' WHERE name = 'publish-due'`,
    ],
  ])('everything that is due is published although %s', async (_what, change) => {
    const ids = [await givenDraft(), await givenDraft(), await givenDraft()];
    for (const id of ids) await makeDue((await schedulePresent(omar, id)).id, 300);
    await db().$executeRawUnsafe(change);
    const due = startDue();
    await eventually(async () => {
      for (const id of ids) expect(await isLive(id)).toBe(true);
    });
    await due.stop();
    expect(await db().publicationVersion.count({ where: { editionId: { in: ids } } })).toBe(ids.length);
  });
});

describe('In the last second before its moment', () => {
  it('a withdrawal that somebody cancels does not happen, and a text that somebody types on goes live as it was scheduled', async () => {
    const { editions } = await givenEntry({ en: { title: 'As scheduled' }, publish: ['en'] });
    const [id, draft] = [editions.en ?? '', await givenDraft()];
    const withdrawal = await scheduleWithdrawal(omar, id);
    const publication = await schedulePresent(omar, draft);
    const { title } = await db().edition.findUniqueOrThrow({ where: { id: draft } });
    for (const each of [withdrawal, publication]) await makeDue(each.id);
    await cancel(omar, { id: withdrawal.id, version: 1 });
    const typed = article({ title: 'Typed on', body: [{ p: 'Other words.' }] }, newBlockId);
    await writeDocument(omar, draft, typed);
    expect(await publishDue()).toBe(1);
    expect(await isLive(id)).toBe(true);
    expect(await db().publication.findUnique({ where: { editionId: draft } })).toMatchObject({ title });
  });
});
