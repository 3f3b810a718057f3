import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { databaseClock } from '@/lib/database/database-now';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, release, signAll } from '@/lib/testing/given-release';
import { untilWaiting } from '@/lib/testing/waiting';

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

/** What a verb answers that had to wait for somebody else's change of an entry, and when that one was done. */
async function afterWaiting<Result>(entryId: string, verb: () => Promise<Result>) {
  const { waiting, done } = await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Entry" WHERE "id" = ${entryId}::uuid FOR UPDATE`;
    const waiting = verb();
    await untilWaiting();
    return { waiting: [waiting], done: await databaseClock(tx) };
  });
  return { done, result: await (waiting[0] as Promise<Result>) };
}

describe('A release that waits for a colleague’s change of a piece', () => {
  it('carries an instant after that change, when it is published and when it is rolled back', async () => {
    const { entryId, editions } = await givenEntry({ en: {} });
    const { id } = await createRelease(omar, { name: 'Waiting', editionIds: [editions.en ?? ''] });
    await signAll(omar, id);
    const published = await afterWaiting(entryId, () => release.publish(omar, id, {}));
    expect(published.result.at.getTime()).toBeGreaterThanOrEqual(published.done.getTime());
    const stored = await db().release.findUniqueOrThrow({ where: { id } });
    expect(stored.publishedAt).toEqual(published.result.at);
    const version = await db().publicationVersion.findFirstOrThrow({
      where: { editionId: editions.en ?? '' },
    });
    expect(version.publishedAt).toEqual(published.result.at);
    const back = await afterWaiting(entryId, () => release.rollBack(omar, id, {}));
    expect(back.result.at.getTime()).toBeGreaterThanOrEqual(back.done.getTime());
  });
});
