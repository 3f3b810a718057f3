import { beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import { signedIn } from '@/lib/testing/cast';
import { publishEdition, saveEditionFields, writeDocument } from '@/lib/testing/committed';
import {
  approveEdition,
  givenDraft,
  givenSubmitted,
  requestChanges,
  seenOf,
  submitEdition,
  titled,
  withdrawSubmission,
} from '@/lib/testing/review-fixture';
import { getReview } from './get-review';

let sara: UserActor;
let omar: UserActor;
let daniel: UserActor;

beforeEach(async () => {
  [sara, omar, daniel] = [await signedIn('sara'), await signedIn('omar'), await signedIn('daniel')];
});

const stageOf = async (id: string) => (await db().edition.findUniqueOrThrow({ where: { id } })).stage;

const events = async (entryId: string) =>
  (await db().auditEvent.findMany({ where: { subjectId: entryId }, orderBy: { at: 'asc' } }))
    .map(({ action }) => action)
    .filter((action) => /submi|requested|approved|review/.test(action));

describe('A text', () => {
  it('goes from its author to a reviewer, comes back with what to change, and is approved when it is corrected', async () => {
    const { entryId, id } = await givenSubmitted(sara);
    await expect(writeDocument(sara, id, titled('Typed on'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await requestChanges(omar, id, {
      stage: 'in_review',
      seen: await seenOf(id),
      note: 'The second number is wrong.',
    });
    await writeDocument(sara, id, titled('Corrected'));
    const seen = await seenOf(id);
    await submitEdition(sara, id, { stage: 'changes_requested', seen, note: '' });
    await approveEdition(omar, id, { stage: 'in_review', seen, note: 'Good.' });
    const review = await getReview(omar, id);
    expect(review).toMatchObject({ stage: 'approved', isChangedSince: false, revision: 2 });
    expect(review.acts.map(({ kind, note, revision }) => [kind, note, revision])).toEqual([
      ['approved', 'Good.', 2],
      ['submitted', '', 2],
      ['changes_requested', 'The second number is wrong.', 1],
      ['submitted', 'Please look at the numbers.', 1],
    ]);
    expect(await events(entryId)).toEqual([
      'edition.submitted',
      'edition.changes_requested',
      'edition.submitted',
      'edition.approved',
    ]);
  });

  it('that an editor changes after it was approved says so, and no longer when the change is taken back', async () => {
    const { id } = await givenDraft(sara, 'As approved');
    const document = (await db().edition.findUniqueOrThrow({ where: { id } })).document;
    await submitEdition(sara, id, { stage: 'draft', seen: await seenOf(id), note: '' });
    await approveEdition(omar, id, { stage: 'in_review', seen: await seenOf(id), note: '' });
    await writeDocument(omar, id, titled('Changed since'));
    expect(await getReview(omar, id)).toMatchObject({ stage: 'approved', isChangedSince: true });
    const check = await getPublishCheck(omar, id);
    expect(check.warnings).toContainEqual({ path: 'review', key: 'publish.changedSinceApproved' });
    await writeDocument(omar, id, document as object);
    expect(await getReview(omar, id)).toMatchObject({ isChangedSince: false });
  });

  it('that a reviewer has corrected is approved as they see it, as a revision of its own', async () => {
    const { id } = await givenSubmitted(sara);
    await writeDocument(omar, id, titled('Corrected by the reviewer'));
    await approveEdition(omar, id, { stage: 'in_review', seen: await seenOf(id), note: '' });
    const row = await db().edition.findUniqueOrThrow({ where: { id }, include: { reviewedRevision: true } });
    expect(row.reviewedRevision).toMatchObject({ occasion: 'approved', documentVersion: row.version });
  });

  it('is under no review any more when it is published', async () => {
    const { id, seen } = await givenSubmitted(sara);
    await approveEdition(omar, id, { stage: 'in_review', seen, note: '' });
    await publishEdition(omar, id, (await getPublishCheck(omar, id)).versions);
    expect(await getReview(omar, id)).toMatchObject({
      stage: 'draft',
      revision: null,
      isChangedSince: false,
    });
  });

  it('of readers can be changed under review, in which its author has no part', async () => {
    const { id } = await givenSubmitted(sara);
    await publishEdition(omar, id, (await getPublishCheck(omar, id)).versions);
    await writeDocument(daniel, id, titled('An update'));
    const seen = await seenOf(id);
    const update = { stage: 'draft', seen, note: '' } as const;
    await expect(submitEdition(sara, id, update)).rejects.toMatchObject({ code: 'forbidden' });
    await submitEdition(daniel, id, update);
    expect((await getReview(sara, id)).can).toMatchObject({ withdrawSubmission: false, submit: false });
    await approveEdition(omar, id, { ...update, stage: 'in_review' });
  });
});

describe('Nothing is submitted', () => {
  it('without a title', async () => {
    const { id, seen } = await givenDraft(sara, '');
    await expect(submitEdition(sara, id, { stage: 'draft', seen, note: '' })).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'title' }],
    });
  });

  it('that is another text than the user saw', async () => {
    const { id, seen } = await givenDraft(sara);
    await writeDocument(omar, id, titled('A colleague was here'));
    await expect(submitEdition(sara, id, { stage: 'draft', seen, note: '' })).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key: 'review.textChanged' }],
    });
    expect(await stageOf(id)).toBe('draft');
  });

  it('of a colleague by an author, who cannot see it', async () => {
    const { id, seen } = await givenDraft(omar);
    const decision = { stage: 'draft', seen, note: '' } as const;
    await expect(submitEdition(sara, id, decision)).rejects.toMatchObject({ code: 'not_found' });
    await expect(getReview(sara, id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('A submitted text', () => {
  it('is taken back by its author, who writes on', async () => {
    const { id } = await givenSubmitted(sara);
    await withdrawSubmission(sara, id, { stage: 'in_review', note: '' });
    await writeDocument(sara, id, titled('Written on'));
    expect(await stageOf(id)).toBe('draft');
  });

  it('is not taken back when it has been decided about meanwhile', async () => {
    const { id, seen } = await givenSubmitted(sara);
    await approveEdition(omar, id, { stage: 'in_review', seen, note: '' });
    await expect(withdrawSubmission(sara, id, { stage: 'in_review', note: '' })).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key: 'review.stageChanged' }],
    });
  });

  it('is not sent back without a word about what to change', async () => {
    const { id } = await givenSubmitted(sara);
    await expect(
      requestChanges(omar, id, { stage: 'in_review', seen: await seenOf(id), note: '' }),
    ).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'note', key: 'field.required' }],
    });
  });

  it('is neither approved nor sent back by its author', async () => {
    const { id, seen } = await givenSubmitted(sara);
    const decision = { stage: 'in_review', seen, note: 'Mine.' } as const;
    await expect(approveEdition(sara, id, decision)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(requestChanges(sara, id, decision)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is neither approved, sent back nor submitted when a field beside it is another than the user saw', async () => {
    const [submitted, draft] = [await givenSubmitted(sara), await givenDraft(sara)];
    for (const { id } of [submitted, draft])
      await saveEditionFields(omar, id, { fieldsVersion: 1, slug: `by-a-colleague-${id}`, dateline: null });
    const changed = { code: 'conflict', issues: [{ path: '', key: 'review.fieldsChanged' }] };
    const decision = { stage: 'in_review', seen: submitted.seen, note: 'Good.' } as const;
    await expect(approveEdition(omar, submitted.id, decision)).rejects.toMatchObject(changed);
    await expect(requestChanges(omar, submitted.id, decision)).rejects.toMatchObject(changed);
    const submission = { stage: 'draft', seen: draft.seen, note: '' } as const;
    await expect(submitEdition(sara, draft.id, submission)).rejects.toMatchObject(changed);
    await approveEdition(omar, submitted.id, { ...decision, seen: await seenOf(submitted.id) });
  });

  it('is decided about once when two reviewers do it at the same moment', async () => {
    const { id, seen } = await givenSubmitted(sara);
    const outcomes = await Promise.allSettled([
      approveEdition(omar, id, { stage: 'in_review', seen, note: '' }),
      requestChanges(daniel, id, { stage: 'in_review', seen, note: 'One more source.' }),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'conflict', issues: [{ key: 'review.stageChanged' }] });
    const approved = outcomes[0]?.status === 'fulfilled';
    expect(await stageOf(id)).toBe(approved ? 'approved' : 'changes_requested');
    expect(await db().reviewAct.count({ where: { editionId: id } })).toBe(2);
  });
});
