import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { DEFAULT_REGIONAL, rememberRegional } from '@/lib/i18n/regional';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import { signedIn } from '@/lib/testing/cast';
import { publishEdition, writeDocument } from '@/lib/testing/committed';
import {
  approveEdition,
  assignReviewer,
  changeReviewRules,
  commentOnReview,
  givenDraft,
  givenSubmitted,
  seenOf,
  submitEdition,
  titled,
} from '@/lib/testing/review-fixture';
import { getReview } from './get-review';
import { listBulkReviewers } from './list-bulk-reviewers';
import { listWaiting } from './list-waiting';

let sara: UserActor;
let omar: UserActor;
let daniel: UserActor;

beforeEach(async () => {
  [sara, omar, daniel] = [await signedIn('sara'), await signedIn('omar'), await signedIn('daniel')];
});

describe('A reviewer', () => {
  it('is asked for a day, before or while the text waits, and is told so once', async () => {
    const { id } = await givenDraft(sara);
    const assignment = { reviewerId: daniel.userId, dueOn: '2026-12-01' };
    await assignReviewer(omar, id, assignment);
    await assignReviewer(omar, id, assignment);
    const review = await getReview(daniel, id);
    expect(review).toMatchObject({ reviewer: { id: daniel.userId }, dueOn: '2026-12-01' });
    expect(review.acts.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([['assigned', '2026-12-01']]);
  });

  it('is asked in the place of another one, and the day stays unless another one is named', async () => {
    const { id } = await givenDraft(sara);
    await assignReviewer(omar, id, { reviewerId: daniel.userId, dueOn: '2026-12-01' });
    await assignReviewer(omar, id, { reviewerId: omar.userId });
    expect(await getReview(omar, id)).toMatchObject({ reviewer: { id: omar.userId }, dueOn: '2026-12-01' });
    await assignReviewer(omar, id, { reviewerId: omar.userId, dueOn: '2026-12-02' });
    expect((await getReview(omar, id)).dueOn).toBe('2026-12-02');
    await assignReviewer(omar, id, { reviewerId: omar.userId, dueOn: null });
    expect((await getReview(omar, id)).dueOn).toBeNull();
  });

  describe('in a zone west of UTC', () => {
    beforeEach(() => rememberRegional({ ...DEFAULT_REGIONAL, timeZone: 'America/New_York' }));
    afterEach(() => rememberRegional(DEFAULT_REGIONAL));

    it('is asked for the day that was named, and another one for the same day', async () => {
      const { id } = await givenSubmitted(sara, 'Read in New York');
      await assignReviewer(omar, id, { reviewerId: daniel.userId, dueOn: '2026-12-01' });
      await assignReviewer(omar, id, { reviewerId: omar.userId });
      const { dueOn, acts } = await getReview(omar, id);
      expect([dueOn, acts[0]?.dueOn]).toEqual(['2026-12-01', '2026-12-01']);
      const waiting = (await listWaiting(omar, 50)).find(({ title }) => title === 'Read in New York');
      expect(waiting?.dueOn).toBe('2026-12-01');
      const stored = await db()
        .$queryRaw`SELECT "reviewDueOn"::text AS day FROM "Edition" WHERE "id" = ${id}::uuid`;
      expect(stored).toEqual([{ day: '2026-12-01' }]);
    });
  });

  it.each(['sara', 'daniel'] as const)('is no author and nobody suspended: %s', async (key) => {
    const { id } = await givenDraft(sara);
    const actor = await signedIn(key);
    const suspended = key === 'daniel' ? new Date() : null;
    await db().user.update({ where: { id: actor.userId }, data: { deactivatedAt: suspended } });
    await expect(assignReviewer(omar, id, { reviewerId: actor.userId, dueOn: null })).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'reviewerId' }],
    });
    await db().user.update({ where: { id: actor.userId }, data: { deactivatedAt: null } });
  });

  it('is not chosen by an author', async () => {
    const { id } = await givenDraft(sara);
    await expect(assignReviewer(sara, id, { reviewerId: omar.userId, dueOn: null })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('A comment', () => {
  it('is added by the author and by editors, and is never changed', async () => {
    const { id } = await givenSubmitted(sara);
    await commentOnReview(sara, id, { note: 'The source is in the footnote.' });
    await commentOnReview(omar, id, { note: 'I see.' });
    const { acts } = await getReview(sara, id);
    expect(acts.slice(0, 2).map(({ note }) => note)).toEqual(['I see.', 'The source is in the footnote.']);
    await expect(db().reviewAct.updateMany({ where: { editionId: id }, data: { note: '' } })).rejects.toThrow(
      'never changed',
    );
  });

  it('says something', async () => {
    const { id } = await givenDraft(sara);
    await expect(commentOnReview(omar, id, { note: '' })).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('With the rule of two people', () => {
  const change = async (twoPeople: boolean) =>
    changeReviewRules(await signedIn('layla'), { seen: { twoPeople: !twoPeople }, rules: { twoPeople } });

  it('whoever wrote, corrected or submitted a text does not approve it, and nothing else is published', async () => {
    await change(true);
    try {
      const { id } = await givenDraft(omar);
      const issuesOf = async () => (await getPublishCheck(omar, id)).issues.map(({ key }) => key);
      expect(await issuesOf()).toEqual(['publish.two.notSubmitted']);
      const seen = await seenOf(id);
      await submitEdition(omar, id, { stage: 'draft', seen, note: '' });
      const decision = { stage: 'in_review', seen, note: '' } as const;
      expect((await getReview(omar, id)).isOwnText).toBe(true);
      await expect(approveEdition(omar, id, decision)).rejects.toMatchObject({
        code: 'forbidden',
        issues: [{ key: 'review.ownText' }],
      });
      await approveEdition(await signedIn('layla'), id, decision);
      expect(await issuesOf()).toEqual([]);
      await writeDocument(omar, id, titled('Once more'));
      expect(await issuesOf()).toEqual(['publish.two.changedSinceApproved']);
      await expect(
        publishEdition(omar, id, (await getPublishCheck(omar, id)).versions),
      ).rejects.toMatchObject({ code: 'invalid' });
    } finally {
      await change(false);
    }
  });

  it('a reviewer who has corrected a letter leaves the text to every editor, and is not asked anew', async () => {
    const { id } = await givenSubmitted(sara, 'Corrected by its reviewer');
    await assignReviewer(omar, id, { reviewerId: daniel.userId, dueOn: null });
    await writeDocument(daniel, id, titled('Corrected by its reviewer.'));
    const waitsFor = async (actor: UserActor) =>
      (await listWaiting(actor, 50)).some(({ title }) => title === 'Corrected by its reviewer.');
    expect(await waitsFor(omar)).toBe(false);
    expect((await listBulkReviewers(omar, [id])).flatMap(({ refusedIds }) => refusedIds)).toEqual([]);
    await change(true);
    try {
      expect([await waitsFor(omar), await waitsFor(daniel)]).toEqual([true, true]);
      const { reviewer, reviewers } = await getReview(omar, id);
      expect(reviewer).toBeNull();
      const offered = reviewers.map((each) => each.id);
      expect([offered.includes(daniel.userId), offered.includes(omar.userId)]).toEqual([false, true]);
      const other = (await givenSubmitted(sara)).id;
      const inBulk = await listBulkReviewers(omar, [id, other]);
      const refused = inBulk.map((each) => [each.id, each.refusedIds]);
      expect(refused).toEqual(
        expect.arrayContaining([
          [daniel.userId, [id]],
          [omar.userId, []],
        ]),
      );
      const again = { reviewerId: daniel.userId, dueOn: '2026-12-01' };
      await expect(assignReviewer(omar, id, again)).rejects.toMatchObject({
        ...{ code: 'invalid', issues: [{ path: 'reviewerId', key: 'review.reviewerWrote' }] },
      });
      await assignReviewer(omar, id, { ...again, reviewerId: omar.userId });
    } finally {
      await change(false);
    }
  });

  it('what is submitted again is told to every editor when its reviewer has written of it', async () => {
    const { id } = await givenDraft(sara);
    await assignReviewer(omar, id, { reviewerId: daniel.userId, dueOn: null });
    await writeDocument(daniel, id, titled('By two hands'));
    await change(true);
    try {
      await submitEdition(sara, id, { stage: 'draft', seen: await seenOf(id), note: '' });
      const told = await db().notification.findMany({ where: { editionId: id, kind: 'submitted' } });
      expect(told.map(({ userId }) => userId)).toContain(omar.userId);
    } finally {
      await change(false);
    }
  });

  it('only administrators decide about the rule', async () => {
    const other = { seen: { twoPeople: false }, rules: { twoPeople: true } };
    await expect(changeReviewRules(omar, other)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      changeReviewRules(await signedIn('layla'), { ...other, seen: { twoPeople: true } }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});
