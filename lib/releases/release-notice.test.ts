import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { findWithdrawalNotice } from '@/lib/publications/find-withdrawal-notice';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, itemOf, release, signAll } from '@/lib/testing/given-release';
import { publishPresent } from '@/lib/testing/publish-present';
import { addEditions } from './add-editions';
import { getRelease } from './get-release';

const WORDS = 'This piece was withdrawn\n\nbecause its source was wrong.';

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

const noticeOf = async (editionId: string) =>
  (await db().withdrawalNotice.findUnique({ where: { editionId } }))?.text ?? null;

/** A release that withdraws a published piece, with what readers are told then. */
async function givenWithdrawal(notice?: string) {
  const { editions } = await givenEntry({ en: {}, publish: ['en'] });
  const editionId = editions.en ?? '';
  const { id } = await createRelease(omar, { name: 'Withdrawal', editionIds: [] });
  await release.withdraw(omar, id, { editionId, notice });
  return { id, editionId };
}

async function publish(id: string): Promise<void> {
  await signAll(omar, id);
  await release.publish(omar, id, {});
}

describe('A withdrawal in a release', () => {
  it('tells readers nothing before, and its notice from then on', async () => {
    const { id, editionId } = await givenWithdrawal(WORDS);
    expect((await getRelease(omar, id)).editions).toMatchObject([{ kind: 'withdraw', notice: WORDS }]);
    expect(await noticeOf(editionId)).toBeNull();
    await publish(id);
    expect(await findWithdrawalNotice(editionId)).toMatchObject({ locale: 'en', text: WORDS });
  });

  it('keeps its notice when somebody takes what readers see now', async () => {
    const { id, editionId } = await givenWithdrawal(WORDS);
    await release.refresh(omar, id, { itemId: (await itemOf(editionId)).id });
    expect((await getRelease(omar, id)).editions).toMatchObject([{ notice: WORDS }]);
  });

  it.each([undefined, ''])('tells them nothing where nobody wrote anything: %j', async (notice) => {
    const { id, editionId } = await givenWithdrawal(notice);
    expect((await getRelease(omar, id)).editions).toMatchObject([{ notice: '' }]);
    await publish(id);
    expect(await noticeOf(editionId)).toBeNull();
  });

  it('that is rolled back leaves no notice, and a publication that is rolled back leaves the one from before', async () => {
    const { id, editionId } = await givenWithdrawal(WORDS);
    await publish(id);
    await release.rollBack(omar, id, {});
    expect(await noticeOf(editionId)).toBeNull();
    await unpublishEdition(omar, editionId, { notice: 'From before.' });
    const again = await createRelease(omar, { name: 'Again', editionIds: [editionId] });
    await publish(again.id);
    expect(await noticeOf(editionId)).toBeNull();
    await release.rollBack(omar, again.id, {});
    expect(await noticeOf(editionId)).toBe('From before.');
  });

  it('is put in with its notice among several editions, each with its own', async () => {
    const { editions } = await givenEntry({ en: {}, ar: {}, publish: ['en', 'ar'] });
    const { id, version } = await createRelease(omar, { name: 'Both', editionIds: [] });
    const added = [
      { editionId: editions.ar ?? '', kind: 'withdraw' as const, change: null, notice: 'سُحبت.' },
      { editionId: editions.en ?? '', kind: 'withdraw' as const, change: null, notice: WORDS },
    ];
    await committed(addEditions)(omar, { id, version, editions: added });
    await publish(id);
    expect([await noticeOf(editions.ar ?? ''), await noticeOf(editions.en ?? '')]).toEqual(['سُحبت.', WORDS]);
    await publishPresent(omar, editions.en ?? '');
    expect(await noticeOf(editions.en ?? '')).toBeNull();
  });
});
