import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { castUser, signedIn } from '@/lib/testing/cast';
import { writeDocument } from '@/lib/testing/committed';
import { publishPresent } from '@/lib/testing/publish-present';
import {
  assignReviewer,
  givenSubmitted,
  requestChanges,
  seenOf,
  submitEdition,
  titled,
} from '@/lib/testing/review-fixture';
import { getReview } from './get-review';
import { listWaiting } from './list-waiting';

let sara: UserActor;
let omar: UserActor;
let daniel: UserActor;
let layla: UserActor;

beforeEach(async () => {
  [sara, omar] = [await signedIn('sara'), await signedIn('omar')];
  [daniel, layla] = [await signedIn('daniel'), await signedIn('layla')];
});

afterEach(async () => {
  for (const key of ['sara', 'omar', 'daniel', 'layla'] as const) {
    const { id, role } = await castUser(key);
    const stored = { daniel: 'editor', omar: 'editor', layla: 'admin', sara: 'author' } as const;
    if (role !== stored[key]) await db().user.update({ where: { id }, data: { role: stored[key] } });
    await db().user.update({ where: { id }, data: { deactivatedAt: null } });
  }
});

const suspend = ({ userId }: UserActor) =>
  db().user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } });

const waitsFor = async (actor: UserActor, entryId: string) =>
  (await listWaiting(actor, 1_000)).some((row) => row.entryId === entryId);

async function whoWaits(entryId: string) {
  const people = { sara, omar, daniel, layla };
  const names: string[] = [];
  for (const [name, actor] of Object.entries(people)) if (await waitsFor(actor, entryId)) names.push(name);
  return names;
}

async function askForChanges(by: UserActor, id: string) {
  await requestChanges(by, id, { stage: 'in_review', seen: await seenOf(id), note: 'One more source.' });
}

/** A change of what readers see, which Daniel has submitted and Omar sends back. */
async function givenUpdateSentBack() {
  const piece = await givenSubmitted(sara);
  await publishPresent(omar, piece.id);
  await writeDocument(daniel, piece.id, titled('An update'));
  await submitEdition(daniel, piece.id, { stage: 'draft', seen: await seenOf(piece.id), note: '' });
  await askForChanges(omar, piece.id);
  return piece;
}

describe('A text that was sent back waits', () => {
  it('for its author when readers have not seen it', async () => {
    const { entryId, id } = await givenSubmitted(sara);
    await askForChanges(omar, id);
    expect(await whoWaits(entryId)).toEqual(['sara']);
  });

  it('for whoever submitted it when it changes what readers see, and not for its author, who cannot change it', async () => {
    const { entryId } = await givenUpdateSentBack();
    expect(await whoWaits(entryId)).toEqual(['daniel']);
  });

  it('for the one who submitted it last', async () => {
    const { entryId, id } = await givenUpdateSentBack();
    await writeDocument(omar, id, titled('Once more'));
    await submitEdition(omar, id, { stage: 'changes_requested', seen: await seenOf(id), note: '' });
    await askForChanges(daniel, id);
    expect(await whoWaits(entryId)).toEqual(['omar']);
  });

  it('for every editor when whoever is to correct it is gone', async () => {
    const [update, draft] = [await givenUpdateSentBack(), await givenSubmitted(sara)];
    await askForChanges(omar, draft.id);
    await suspend(daniel);
    await suspend(sara);
    expect(await waitsFor(omar, update.entryId)).toBe(true);
    expect(await waitsFor(layla, draft.entryId)).toBe(true);
  });
});

describe('A review waits', () => {
  it('for the reviewer alone', async () => {
    const { entryId, id } = await givenSubmitted(sara);
    await assignReviewer(omar, id, { reviewerId: daniel.userId, dueOn: null });
    expect(await whoWaits(entryId)).toEqual(['daniel']);
    expect((await getReview(omar, id)).reviewer?.id).toBe(daniel.userId);
  });

  it.each([
    ['suspended', suspend],
    [
      'made an author',
      ({ userId }: UserActor) => db().user.update({ where: { id: userId }, data: { role: 'author' } }),
    ],
  ])('for every editor when the reviewer was %s, and for nobody in particular', async (_what, change) => {
    const { entryId, id } = await givenSubmitted(sara);
    await assignReviewer(omar, id, { reviewerId: daniel.userId, dueOn: '2026-12-01' });
    await change(daniel);
    expect(await waitsFor(omar, entryId)).toBe(true);
    expect(await waitsFor(layla, entryId)).toBe(true);
    expect(await waitsFor(sara, entryId)).toBe(false);
    expect(await getReview(omar, id)).toMatchObject({ reviewer: null, dueOn: '2026-12-01' });
  });
});
