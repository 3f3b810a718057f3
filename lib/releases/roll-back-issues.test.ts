import { beforeAll, describe, expect, it } from 'vitest';
import { archiveEntry } from '@/lib/archive/archive-entry';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { issueText } from '@/lib/i18n/issue-text';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, itemOf, release, signAll, write } from '@/lib/testing/given-release';
import { momentIn } from '@/lib/testing/given-scheduled';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { purgeEntry } from '@/lib/trash/purge-entry';
import { trashEntry } from '@/lib/trash/trash-entry';
import { getRelease } from './get-release';

let omar: Actor;
let layla: Actor;

beforeAll(async () => {
  [omar, layla] = [await signedIn('omar'), await signedIn('layla')];
});

/** A published release that updates so many pieces. */
async function givenPublished(count: number) {
  const pieces: { entryId: string; en: string }[] = [];
  for (let number = 0; number < count; number += 1) {
    const { entryId, editions } = await givenEntry({ en: {}, publish: ['en'] });
    pieces.push({ entryId, en: editions.en ?? '' });
  }
  const { id } = await createRelease(omar, { name: 'Of before' });
  for (const { en } of pieces) {
    await write(omar, en, 'Updated');
    await release.add(omar, id, { editionId: en, change: { reason: 'facts' } });
  }
  await signAll(omar, id);
  await release.publish(omar, id, {});
  return { id, pieces };
}

async function trash({ entryId, en }: { entryId: string; en: string }) {
  await unpublishEdition(omar, en);
  await committed(trashEntry)(omar, entryId, { reason: 'Not ours.' });
}

const toldOf = async (id: string) =>
  (await getRelease(omar, id)).editions.map(({ issues }) => issues.map(({ key }) => key));

describe('Whoever opens a published release', () => {
  it('is told what happened since with each piece, in words that ask for nothing that cannot be done', async () => {
    const { id, pieces } = await givenPublished(4);
    const [same, withdrawn, trashed, purged] = pieces;
    if (!same || !withdrawn || !trashed || !purged) throw new Error('too few pieces');
    await unpublishEdition(omar, withdrawn.en);
    await trash(trashed);
    await trash(purged);
    await committed(purgeEntry)(layla, purged.entryId);
    expect((await toldOf(id)).flat().toSorted()).toEqual([
      ...['releases.goneSince', 'releases.inTrash', 'releases.publishedSince'],
    ]);
    const { editions } = await getRelease(omar, id);
    const gone = editions.find(({ piece }) => piece === null)?.issues[0];
    if (!gone) throw new Error('nothing is told');
    expect([issueText(gone, 'en'), issueText(gone, 'ar')]).toEqual([
      '“Updated” was removed for good, so readers cannot see it again.',
      'حُذفت «Updated» نهائياً، فلا تعود إلى القراء.',
    ]);
    await expect(release.rollBack(omar, id, {})).rejects.toMatchObject({
      code: 'invalid',
      issues: expect.arrayContaining([expect.objectContaining({ key: 'releases.goneSince' })]),
    });
  });

  it('does not wait for a check of the texts of before, whatever their number', async () => {
    const [one, many] = [await givenPublished(1), await givenPublished(5)];
    const counts: number[] = [];
    for (const { id } of [one, many])
      counts.push((await recordedStatements(() => getRelease(omar, id))).length);
    expect(counts[1]).toBe(counts[0]);
  });

  it('is told of what readers may not see again when they roll it back', async () => {
    const { id, pieces } = await givenPublished(2);
    const [archived, embargoed] = pieces;
    if (!archived || !embargoed) throw new Error('too few pieces');
    await committed(archiveEntry)(omar, archived.entryId);
    await db().entry.update({
      where: { id: embargoed.entryId },
      data: { embargoUntil: new Date(Date.now() + 86_400_000) },
    });
    expect((await toldOf(id)).flat()).toEqual(['releases.inArchive']);
    await expect(release.rollBack(omar, id, {})).rejects.toMatchObject({
      code: 'invalid',
      issues: expect.arrayContaining([
        expect.objectContaining({
          path: `edition:${(await itemOf(embargoed.en)).id}`,
          key: 'publish.embargoed',
        }),
        expect.objectContaining({ key: 'releases.inArchive' }),
      ]),
    });
  });
});

/** What a refusal says of each edition of a release. */
const notAllowed = async (...editionIds: string[]) => ({
  code: 'invalid',
  issues: await Promise.all(
    editionIds.map(async (editionId) => ({
      path: `edition:${(await itemOf(editionId)).id}`,
      ...{ key: 'releases.notAllowed', params: { title: expect.any(String) } },
    })),
  ),
});

describe('A release with a page of the site, which an administrator has put there', () => {
  it('is published, planned and rolled back by administrators, and tells editors why', async () => {
    const page = async (publish: 'en'[]) =>
      (await givenEntry({ kind: 'page', en: {}, publish })).editions.en ?? '';
    const [fresh, live] = [await page([]), await page(['en'])];
    const { id } = await createRelease(layla, { name: 'The center', editionIds: [fresh] });
    await release.withdraw(layla, id, { editionId: live });
    await signAll(omar, id);
    const refusal = await notAllowed(fresh, live);
    await expect(release.publish(omar, id, {})).rejects.toMatchObject(refusal);
    await expect(release.plan(omar, id, { moment: momentIn(1) })).rejects.toMatchObject(refusal);
    expect(await toldOf(id)).toEqual([['releases.notAllowed'], ['releases.notAllowed']]);
    await release.plan(layla, id, { moment: momentIn(1) });
    expect(await toldOf(id)).toEqual([[], []]);
    await release.publish(layla, id, {});
    expect(await toldOf(id)).toEqual([['releases.notAllowed'], ['releases.notAllowed']]);
    await expect(release.rollBack(omar, id, {})).rejects.toMatchObject(refusal);
    await release.rollBack(layla, id, {});
    expect(await db().publication.findMany({ where: { editionId: { in: [fresh, live] } } })).toMatchObject([
      { editionId: live },
    ]);
  });
});
