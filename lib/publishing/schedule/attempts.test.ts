import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { log } from '@/lib/log';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { makeDue, schedulePresent } from '@/lib/testing/given-scheduled';
import { loggedLines } from '@/lib/testing/logged-lines';
import { publishDue } from './publish-due';

let omar: Actor;

/** Lets the database refuse to publish one edition, as it does for a real reason with this SQLSTATE. */
async function failWith(sqlstate: string, editionId: string): Promise<void> {
  await db().$executeRawUnsafe(`
    CREATE OR REPLACE FUNCTION public.fail_for_a_test() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW."editionId" = '${editionId}' THEN RAISE EXCEPTION 'for a test' USING ERRCODE = '${sqlstate}'; END IF;
      RETURN NEW;
    END $$`);
  await db().$executeRawUnsafe(`
    CREATE OR REPLACE TRIGGER fail_for_a_test BEFORE INSERT ON "PublicationVersion"
    FOR EACH ROW EXECUTE FUNCTION public.fail_for_a_test()`);
}

async function givenDue(): Promise<{ editionId: string; scheduledId: string }> {
  const { editions } = await givenEntry({ en: {} });
  const editionId = editions.en ?? '';
  const { id: scheduledId } = await schedulePresent(omar, editionId);
  await makeDue(scheduledId, 30);
  return { editionId, scheduledId };
}

const change = (id: string) => db().scheduledChange.findUniqueOrThrow({ where: { id } });
const isLive = async (editionId: string) => (await db().publication.count({ where: { editionId } })) === 1;

beforeAll(async () => {
  omar = await signedIn('omar');
});

beforeEach(async () => {
  await db().$executeRaw`UPDATE "ScheduledChange" SET "open" = NULL, "cancelledAt" = now() WHERE "open"`;
});

afterEach(async () => {
  await db().$executeRawUnsafe(`DROP TRIGGER IF EXISTS fail_for_a_test ON "PublicationVersion"`);
});

describe('A scheduled text', () => {
  it.each([
    ['is asked for longer than a statement may take', '57014'],
    ['needs more memory than the database has', '53200'],
    ['loses each deadlock', '40P01'],
    ['meets a fault of the program', '23514'],
  ])('that %s is told to people after five attempts, and keeps no other back', async (_what, sqlstate) => {
    const [bad, good] = [await givenDue(), await givenDue()];
    await failWith(sqlstate, bad.editionId);
    await loggedLines(log, async () => {
      expect(await publishDue()).toBe(1);
      expect(await isLive(good.editionId)).toBe(true);
      expect(await change(bad.scheduledId)).toMatchObject({ open: true, failure: null, attempts: 1 });
      for (let look = 2; look <= 5; look += 1) await publishDue();
    });
    expect(await change(bad.scheduledId)).toMatchObject({
      ...{ open: true, attempts: 5, failure: [{ path: '', key: 'schedule.failed' }] },
    });
    expect(await isLive(bad.editionId)).toBe(false);
  });

  it('that somebody holds for longer than five looks waits on, and goes live when it is free', async () => {
    const { editionId, scheduledId } = await givenDue();
    await failWith('55P03', editionId);
    await loggedLines(log, async () => {
      for (let look = 1; look <= 6; look += 1) expect(await publishDue()).toBe(0);
    });
    expect(await change(scheduledId)).toMatchObject({ open: true, failure: null, attempts: 0 });
    await db().$executeRawUnsafe(`DROP TRIGGER fail_for_a_test ON "PublicationVersion"`);
    expect(await publishDue()).toBe(1);
    expect(await isLive(editionId)).toBe(true);
  });

  it('is not counted as tried while the disk of the database is full', async () => {
    const { editionId, scheduledId } = await givenDue();
    await failWith('53100', editionId);
    for (let look = 1; look <= 2; look += 1) await expect(publishDue()).rejects.toThrow();
    expect(await change(scheduledId)).toMatchObject({ open: true, failure: null, attempts: 0 });
  });
});
