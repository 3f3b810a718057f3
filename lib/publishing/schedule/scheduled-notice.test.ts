import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { findWithdrawalNotice } from '@/lib/publications/find-withdrawal-notice';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { makeDue, momentIn, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { publishPresent } from '@/lib/testing/publish-present';
import { changeSchedule } from './change-schedule';
import { getScheduled } from './get-scheduled';
import { listScheduled } from './list-scheduled';
import { publishDue } from './publish-due';

const WORDS = 'This piece was withdrawn\n\nbecause its source was wrong.';
const move = committed(changeSchedule);

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

async function givenLive() {
  const { editions } = await givenEntry({ en: {}, publish: ['en'] });
  return editions.en ?? '';
}

const noticeOf = async (editionId: string) =>
  (await db().withdrawalNotice.findUnique({ where: { editionId } }))?.text ?? null;

describe('A withdrawal that is scheduled with a notice', () => {
  it('tells readers nothing before, and the notice from its moment on', async () => {
    const id = await givenLive();
    const scheduled = await scheduleWithdrawal(omar, id, momentIn(4), WORDS);
    expect(await noticeOf(id)).toBeNull();
    await makeDue(scheduled.id);
    expect(await publishDue()).toBe(1);
    expect(await noticeOf(id)).toBe(WORDS);
    expect(await findWithdrawalNotice(id)).toMatchObject({ locale: 'en', text: WORDS });
  });

  it('shows it to the newsroom, which can change it with the moment or leave it as it is', async () => {
    const id = await givenLive();
    const { id: changeId } = await scheduleWithdrawal(omar, id, momentIn(4), WORDS);
    const shown = async () => (await getScheduled(omar, id)).map(({ notice }) => notice);
    expect(await shown()).toEqual([WORDS]);
    const { rows } = await listScheduled(omar, { size: 50 });
    expect(rows.find((row) => row.id === changeId)).toMatchObject({ notice: WORDS });
    await move(omar, { id: changeId, version: 1 }, { moment: momentIn(5) });
    expect(await shown()).toEqual([WORDS]);
    await move(omar, { id: changeId, version: 2 }, { moment: momentIn(5), notice: 'Other words.' });
    expect(await shown()).toEqual(['Other words.']);
    await move(omar, { id: changeId, version: 3 }, { moment: momentIn(5), notice: '' });
    await makeDue(changeId);
    await publishDue();
    expect(await noticeOf(id)).toBeNull();
  });

  it('leaves nothing once the piece is published again', async () => {
    const id = await givenLive();
    await makeDue((await scheduleWithdrawal(omar, id, momentIn(4), WORDS)).id);
    await publishDue();
    await publishPresent(omar, id);
    expect(await noticeOf(id)).toBeNull();
  });
});
