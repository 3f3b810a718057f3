import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import * as changes from '@/lib/publishing/schedule/change-schedule';
import { publishDue } from '@/lib/publishing/schedule/publish-due';
import { signedIn } from '@/lib/testing/cast';
import { committed, writeDocument } from '@/lib/testing/committed';
import { makeDue, momentIn, schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { publishPresent } from '@/lib/testing/publish-present';
import {
  approveEdition,
  changeReviewRules,
  givenDraft,
  givenSubmitted,
  requestChanges,
  seenOf,
  submitEdition,
  titled,
} from '@/lib/testing/review-fixture';
import { getReview } from './get-review';
import { readReviewRules } from './review-rules';

const changeSchedule = committed(changes.changeSchedule);

let sara: UserActor;
let omar: UserActor;
let daniel: UserActor;

async function wantTwoPeople(twoPeople: boolean) {
  const rules = { seen: await readReviewRules(db()), rules: { twoPeople } };
  await changeReviewRules(await signedIn('layla'), rules);
}

beforeEach(async () => {
  [sara, omar, daniel] = [await signedIn('sara'), await signedIn('omar'), await signedIn('daniel')];
});

afterEach(() => wantTwoPeople(false));

const row = (id: string) => db().scheduledChange.findUniqueOrThrow({ where: { id } });
const shown = (editionId: string) => db().publication.findUnique({ where: { editionId } });
const keysOf = (failure: unknown) => (failure as { key: string }[]).map(({ key }) => key);

async function approve(id: string) {
  await approveEdition(omar, id, { stage: 'in_review', seen: await seenOf(id), note: '' });
}

async function askForChanges(id: string, stage: 'approved' | 'in_review' = 'approved') {
  await requestChanges(daniel, id, { stage, seen: await seenOf(id), note: 'The source takes it back.' });
}

async function givenApproved(title?: string) {
  const { entryId, id } = await givenSubmitted(sara, title);
  await approve(id);
  return { entryId, id };
}

describe('A scheduled text whose approval is taken back', () => {
  it('does not go live, nor is anything withdrawn that never was public, and the log says why', async () => {
    const { entryId, id } = await givenApproved();
    const [publication, withdrawal] = [await schedulePresent(omar, id), await scheduleWithdrawal(omar, id)];
    await makeDue(publication.id);
    await askForChanges(id);
    await publishDue();
    expect(await shown(id)).toBeNull();
    for (const each of [publication, withdrawal])
      expect(await row(each.id)).toMatchObject({ open: null, doneAt: null });
    const events = await db().auditEvent.findMany({
      where: { subjectId: entryId, action: 'edition.schedule_cancelled' },
    });
    expect(events.map(({ data }) => (data as { reason: string }).reason)).toEqual([
      'changes_requested',
      'changes_requested',
    ]);
  });

  it('is still withdrawn at its moment when readers see an earlier one', async () => {
    const { id } = await givenApproved();
    await publishPresent(omar, id);
    await writeDocument(daniel, id, titled('An update'));
    await submitEdition(daniel, id, { stage: 'draft', seen: await seenOf(id), note: '' });
    const [update, withdrawal] = [await schedulePresent(omar, id), await scheduleWithdrawal(omar, id)];
    await askForChanges(id, 'in_review');
    expect(await row(update.id)).toMatchObject({ open: null });
    expect(await row(withdrawal.id)).toMatchObject({ open: true });
  });

  it('goes live when the changes are asked of a later text', async () => {
    const { id } = await givenApproved('As it was approved');
    const scheduled = await schedulePresent(omar, id);
    await writeDocument(omar, id, titled('For the evening'));
    await submitEdition(omar, id, { stage: 'approved', seen: await seenOf(id), note: '' });
    await askForChanges(id, 'in_review');
    await makeDue(scheduled.id);
    await publishDue();
    expect(await shown(id)).toMatchObject({ title: 'As it was approved' });
  });
});

describe('An approved text without an address', () => {
  it('is still the approved one when scheduling makes its address', async () => {
    await wantTwoPeople(true);
    const { id } = await givenApproved();
    await schedulePresent(omar, id);
    expect((await db().edition.findUniqueOrThrow({ where: { id } })).slug).not.toBeNull();
    expect(await getReview(omar, id)).toMatchObject({ stage: 'approved', isChangedSince: false });
    expect((await getPublishCheck(omar, id)).issues).toEqual([]);
  });

  it('that was changed before stays changed', async () => {
    const { id } = await givenApproved();
    await writeDocument(omar, id, titled('Changed since'));
    await schedulePresent(omar, id);
    expect(await getReview(omar, id)).toMatchObject({ isChangedSince: true });
  });

  it('is published with the address that publishing makes, and its review is over', async () => {
    await wantTwoPeople(true);
    const { id } = await givenApproved();
    await publishPresent(omar, id);
    expect(await getReview(omar, id)).toMatchObject({ stage: 'draft', isChangedSince: false });
    const { changed, fieldsHash, publishedFieldsHash } = await db().edition.findUniqueOrThrow({
      where: { id },
    });
    expect([changed, fieldsHash]).toEqual([false, publishedFieldsHash]);
  });

  it('that waits for its reviewer is still what was submitted when it is scheduled', async () => {
    const { id } = await givenSubmitted(sara);
    await schedulePresent(omar, id);
    expect(await getReview(omar, id)).toMatchObject({ stage: 'in_review', isChangedSince: false });
  });
});

describe('With the rule of two people, switched on after something was scheduled', () => {
  it('what nobody has approved is refused at its moment, and before when its moment is changed', async () => {
    const { id } = await givenDraft(omar);
    const scheduled = await schedulePresent(omar, id);
    await wantTwoPeople(true);
    const seen = { id: scheduled.id, version: 1 };
    await expect(changeSchedule(omar, seen, { moment: momentIn(5) })).rejects.toMatchObject({
      issues: [{ key: 'schedule.notApproved' }],
    });
    await makeDue(scheduled.id);
    await publishDue();
    expect(await shown(id)).toBeNull();
    expect(keysOf((await row(scheduled.id)).failure)).toEqual(['schedule.notApproved']);
  });

  it('what somebody has approved goes live, with the address that was made since', async () => {
    const { id } = await givenApproved();
    const scheduled = await schedulePresent(omar, id);
    await wantTwoPeople(true);
    await makeDue(scheduled.id);
    await publishDue();
    expect(await shown(id)).not.toBeNull();
  });

  it('what was changed after its approval, or of which changes were asked for, is refused', async () => {
    const [changed, refused] = [await givenApproved(), await givenApproved()];
    await writeDocument(omar, changed.id, titled('Changed since'));
    await askForChanges(refused.id);
    for (const { id } of [changed, refused]) {
      const scheduled = await schedulePresent(omar, id);
      await wantTwoPeople(true);
      await makeDue(scheduled.id);
      await publishDue();
      expect(keysOf((await row(scheduled.id)).failure)).toEqual(['schedule.notApproved']);
      await wantTwoPeople(false);
    }
  });
});
