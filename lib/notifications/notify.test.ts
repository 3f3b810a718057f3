import { beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { publishDue } from '@/lib/publishing/schedule/publish-due';
import { recordFailure } from '@/lib/publishing/schedule/record-failure';
import { type CastKey, castUser, signedIn } from '@/lib/testing/cast';
import { writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenOpenRelease } from '@/lib/testing/given-open-release';
import { makeDue, schedulePresent } from '@/lib/testing/given-scheduled';
import { publishPresent } from '@/lib/testing/publish-present';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import {
  approveEdition,
  assignReviewer,
  commentOnReview,
  givenDraft,
  givenSubmitted,
  requestChanges,
  seenOf,
  titled,
  withdrawSubmission,
} from '@/lib/testing/review-fixture';
import { transaction } from '@/lib/transaction';
import { notify } from './notify';
import type { NotificationKind } from './types';

let sara: UserActor;
let omar: UserActor;
let daniel: UserActor;
let names: Map<string, string>;

beforeEach(async () => {
  [sara, omar, daniel] = [await signedIn('sara'), await signedIn('omar'), await signedIn('daniel')];
  const keys: CastKey[] = ['layla', 'omar', 'sara', 'daniel'];
  names = new Map(await Promise.all(keys.map(async (key) => [(await castUser(key)).id, key] as const)));
  await db().notificationChoice.deleteMany();
  await db().notification.deleteMany();
});

/** Who was told of a kind, in alphabetical order. */
async function told(kind: NotificationKind): Promise<string[]> {
  const rows = await db().notification.findMany({ where: { kind } });
  return rows.map(({ userId }) => names.get(userId) ?? 'somebody else').sort();
}

const decides = async (id: string) => ({
  stage: 'in_review' as const,
  seen: await seenOf(id),
  note: 'Words.',
});

describe('Whoever', () => {
  it('is asked for a review is told, and nobody else', async () => {
    const { id } = await givenDraft(sara);
    await assignReviewer(omar, id, { reviewerId: daniel.userId, dueOn: null });
    expect(await told('assigned')).toEqual(['daniel']);
    await assignReviewer(omar, id, { reviewerId: null, dueOn: null });
    await assignReviewer(omar, id, { reviewerId: omar.userId, dueOn: null });
    expect(await told('assigned')).toEqual(['daniel']);
  });

  it('reviews a text is told that it was submitted; without a reviewer every editor is', async () => {
    await givenSubmitted(sara);
    expect(await told('submitted')).toEqual(['daniel', 'layla', 'omar']);
    await db().notification.deleteMany();
    const { id, seen } = await givenDraft(sara);
    await assignReviewer(omar, id, { reviewerId: daniel.userId, dueOn: null });
    const { submitEdition } = await import('@/lib/testing/review-fixture');
    await submitEdition(sara, id, { stage: 'draft', seen, note: '' });
    expect(await told('submitted')).toEqual(['daniel']);
  });

  it('would be told but reviews no more leaves it to every editor', async () => {
    const { id, seen } = await givenDraft(sara);
    await assignReviewer(omar, id, { reviewerId: daniel.userId, dueOn: null });
    await db().user.update({ where: { id: daniel.userId }, data: { deactivatedAt: new Date() } });
    const { submitEdition } = await import('@/lib/testing/review-fixture');
    await submitEdition(sara, id, { stage: 'draft', seen, note: '' });
    await db().user.update({ where: { id: daniel.userId }, data: { deactivatedAt: null } });
    expect(await told('submitted')).toEqual(['layla', 'omar']);
  });

  it('wrote a text is told that changes are requested, that it is approved, and that readers see it', async () => {
    const first = await givenSubmitted(sara);
    await requestChanges(omar, first.id, await decides(first.id));
    expect(await told('changes_requested')).toEqual(['sara']);
    const second = await givenSubmitted(sara);
    await approveEdition(omar, second.id, await decides(second.id));
    expect(await told('approved')).toEqual(['sara']);
    await db().notification.deleteMany();
    await givenEntry({ by: sara, en: {}, publish: ['en'] });
    expect(await told('published')).toEqual(['sara']);
  });

  it('takes part in a review is told of comments of others', async () => {
    const { id } = await givenSubmitted(sara);
    await commentOnReview(daniel, id, { note: 'A question.' });
    expect(await told('commented')).toEqual(['sara']);
    await commentOnReview(sara, id, { note: 'An answer.' });
    expect(await told('commented')).toEqual(['daniel', 'sara']);
  });

  it('did it is not told of it', async () => {
    const { id } = await givenSubmitted(omar);
    await approveEdition(omar, id, await decides(id));
    await publishPresent(omar, id);
    const own = await db().notification.count({ where: { userId: omar.userId } });
    expect(own).toBe(0);
  });

  it('takes a text back tells nobody', async () => {
    const { id } = await givenSubmitted(sara);
    await db().notification.deleteMany();
    await withdrawSubmission(sara, id, { stage: 'in_review', note: '' });
    expect(await db().notification.count()).toBe(0);
  });

  it('looks after the other edition is told that it is behind after a correction', async () => {
    const { editions } = await givenEntry({ by: sara, ar: {}, en: {}, publish: ['ar', 'en'] });
    await db().notification.deleteMany();
    await writeDocument(omar, editions.ar ?? '', titled('Corrected'));
    await publishPresent(omar, editions.ar ?? '', { change: { reason: 'correction', note: 'It was 12.' } });
    const rows = await db().notification.findMany({ where: { kind: 'behind' } });
    expect(rows).toMatchObject([{ userId: sara.userId, editionId: editions.en }]);
  });
});

describe('What happens by itself', () => {
  it('and is refused is told to whoever scheduled it, to the author and to administrators', async () => {
    const { entryId, editions } = await givenEntry({ by: sara, en: {} });
    const { id } = await schedulePresent(daniel, editions.en ?? '');
    await db().entry.update({ where: { id: entryId }, data: { embargoUntil: new Date(Date.now() + 864e5) } });
    await makeDue(id);
    await publishDue();
    expect(await told('schedule_refused')).toEqual(['daniel', 'layla', 'sara']);
  });

  it('and fails for good is told once', async () => {
    const { seen } = await givenOpenRelease(daniel);
    for (let attempt = 0; attempt < 6; attempt += 1)
      await transaction((tx) => recordFailure(tx, { id: seen.id, table: 'Release' }));
    expect(await told('release_refused')).toEqual(['daniel', 'layla']);
  });
});

describe('A notification', () => {
  it('is written once for one occasion', async () => {
    const { id } = await givenDraft(sara);
    for (let count = 0; count < 2; count += 1)
      await transaction((tx) => notify(tx, omar, { kind: 'approved', editionId: id }, 'the same'));
    expect(await told('approved')).toEqual(['sara']);
  });

  it('is not written when the change is not made', async () => {
    const { id } = await givenDraft(sara);
    await transaction(async (tx) => {
      await notify(tx, omar, { kind: 'approved', editionId: id }, 'undone');
      throw new Error('a fault');
    }).catch(() => {});
    expect(await told('approved')).toEqual([]);
  });

  it('is one statement for any number of users', async () => {
    const { id } = await givenDraft(sara);
    const count = (kind: 'submitted' | 'approved') =>
      recordedStatements(() => transaction((tx) => notify(tx, sara, { kind, editionId: id }, 'counted')));
    expect(await count('submitted')).toHaveLength(1);
    expect(await count('approved')).toHaveLength(1);
    expect(await told('submitted')).toHaveLength(3);
  });

  it('reaches nobody who is deactivated, and no author who may not see the piece', async () => {
    const { id } = await givenDraft(omar);
    await db().edition.update({ where: { id }, data: { updatedById: sara.userId } });
    await transaction((tx) => notify(tx, daniel, { kind: 'behind', editionId: id }, 'unseen'));
    expect(await told('behind')).toEqual(['omar']);
    await db().user.update({ where: { id: omar.userId }, data: { deactivatedAt: new Date() } });
    await transaction((tx) => notify(tx, daniel, { kind: 'approved', editionId: id }, 'gone'));
    await db().user.update({ where: { id: omar.userId }, data: { deactivatedAt: null } });
    expect(await told('approved')).toEqual([]);
  });

  it.each([
    [{ isShown: true, mail: 'daily' }, [{ isShown: true, mailDue: 'daily' }]],
    [{ isShown: false, mail: 'soon' }, [{ isShown: false, mailDue: 'soon' }]],
    [{ isShown: true, mail: 'never' }, [{ isShown: true, mailDue: null }]],
    [{ isShown: false, mail: 'never' }, []],
  ])('follows the choice of its user: %j', async (choice, rows) => {
    const { id } = await givenDraft(sara);
    await db().notificationChoice.create({ data: { userId: sara.userId, kind: 'approved', ...choice } });
    await transaction((tx) => notify(tx, omar, { kind: 'approved', editionId: id }, 'chosen'));
    expect(await db().notification.findMany()).toMatchObject(rows);
  });
});
