import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { duplicateEntry } from '@/lib/entries/duplicate-entry';
import { createList } from '@/lib/lists/create-list';
import { deleteList } from '@/lib/lists/delete-list';
import { startListDraft } from '@/lib/lists/list-draft';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, itemOf, leaveInTrash, release, signAll, write } from '@/lib/testing/given-release';
import { schedulePresent, scheduleWithdrawal } from '@/lib/testing/given-scheduled';
import { publishPresent } from '@/lib/testing/publish-present';
import { purgeEntry } from '@/lib/trash/purge-entry';
import { trashEntry } from '@/lib/trash/trash-entry';
import { findOpenReleaseOf, findOpenReleaseOfList, listOpenReleases } from './find-open-release-of';
import { getRelease } from './get-release';
import { listReleases } from './list-releases';

let [omar, layla, sara]: Actor[] = [];

const actor = () => omar as Actor;

beforeAll(async () => {
  [omar, layla, sara] = [await signedIn('omar'), await signedIn('layla'), await signedIn('sara')];
});

beforeEach(async () => {
  await db().listDraft.deleteMany();
});

async function givenDraft(publish: 'en'[] = []) {
  const { entryId, editions } = await givenEntry({ en: {}, ar: {}, publish });
  return { entryId, en: editions.en ?? '', ar: editions.ar ?? '' };
}

const refused = (key: string, code = 'conflict') => ({ code, issues: [expect.objectContaining({ key })] });

describe('What is taken into a release', () => {
  it('is the text as it was then, and typing on changes nothing until somebody takes the newer one', async () => {
    const { en } = await givenDraft();
    await write(actor(), en, 'As it was taken in');
    const { id } = await createRelease(actor(), { name: 'Frozen', editionIds: [en] });
    await write(actor(), en, 'Typed later');
    const [before] = (await getRelease(actor(), id)).editions;
    expect(before).toMatchObject({ title: 'As it was taken in', isBehind: true, isPublic: false });
    await release.refresh(actor(), id, { itemId: (await itemOf(en)).id });
    expect((await getRelease(actor(), id)).editions).toMatchObject([
      { title: 'Typed later', isBehind: false },
    ]);
    await signAll(actor(), id);
    await release.publish(actor(), id, {});
    expect(await db().publication.findUnique({ where: { editionId: en } })).toMatchObject({
      title: 'Typed later',
    });
  });

  it('is in one open release at a time, and free again when that is discarded or it is taken out', async () => {
    const { en, ar } = await givenDraft();
    const one = await createRelease(actor(), { name: 'One', editionIds: [en, ar] });
    const other = await createRelease(actor(), { name: 'Other' });
    await expect(release.add(actor(), one.id, { editionId: en })).rejects.toMatchObject(
      refused('releases.already'),
    );
    const { title } = await db().edition.findUniqueOrThrow({ where: { id: en } });
    await expect(release.add(actor(), other.id, { editionId: en })).rejects.toMatchObject({
      issues: [{ key: 'releases.inOther', params: { title, number: one.number, name: 'One' } }],
    });
    await release.remove(actor(), one.id, { itemId: (await itemOf(en)).id });
    await release.add(actor(), other.id, { editionId: en });
    await release.discard(actor(), one.id, {});
    await release.add(actor(), other.id, { editionId: ar });
    expect(await findOpenReleaseOf(actor(), ar)).toMatchObject({ id: other.id, name: 'Other' });
    expect(await findOpenReleaseOf(sara as Actor, ar)).toBeNull();
  });

  it('is not scheduled by itself beside it, and what is scheduled is not taken in', async () => {
    const { en, ar } = await givenDraft(['en']);
    await createRelease(actor(), { name: 'Beside', editionIds: [en] });
    const inRelease = refused('schedule.inRelease');
    await expect(schedulePresent(actor(), en)).rejects.toMatchObject(inRelease);
    await expect(scheduleWithdrawal(actor(), en)).rejects.toMatchObject(inRelease);
    await schedulePresent(actor(), ar);
    const { id } = await createRelease(actor(), { name: 'Late' });
    const { title } = await db().edition.findUniqueOrThrow({ where: { id: ar } });
    await expect(release.add(actor(), id, { editionId: ar })).rejects.toMatchObject({
      ...{ code: 'conflict', issues: [{ key: 'releases.scheduled', params: { title } }] },
    });
  });

  it('is either scheduled or in a release when both are asked for at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { en } = await givenDraft();
      const { id } = await createRelease(actor(), { name: `Round ${round}` });
      await Promise.allSettled([
        release.add(actor(), id, { editionId: en }),
        schedulePresent(layla as Actor, en),
      ]);
      const counts = [
        await db().releaseEdition.count({ where: { editionId: en } }),
        await db().scheduledChange.count({ where: { editionId: en } }),
      ];
      expect(counts.toSorted()).toEqual([0, 1]);
    }
  });

  it('is not copied with a piece, and says so when the piece was removed for good', async () => {
    const { en, entryId } = await givenDraft();
    await write(actor(), en, 'Removed for good');
    const { id } = await createRelease(actor(), { name: 'Purged', editionIds: [en] });
    const copy = await committed(duplicateEntry)(actor(), entryId, { locales: ['en'], withFields: true });
    const copied = await db().edition.findFirstOrThrow({ where: { entryId: copy.entryId } });
    expect(await findOpenReleaseOf(actor(), copied.id)).toBeNull();
    const reason = 'Written twice.';
    await expect(committed(trashEntry)(actor(), entryId, { reason })).rejects.toMatchObject({
      ...{ code: 'conflict', issues: [{ key: 'trash.inRelease', params: { name: 'Purged' } }] },
    });
    await leaveInTrash(entryId);
    await signAll(actor(), id);
    await expect(release.publish(actor(), id, {})).rejects.toMatchObject(
      refused('releases.inTrash', 'invalid'),
    );
    await committed(purgeEntry)(layla as Actor, entryId);
    await expect(release.publish(actor(), id, {})).rejects.toMatchObject({
      issues: [{ key: 'releases.gone', params: { title: 'Removed for good' } }],
    });
    const [item] = (await getRelease(actor(), id)).editions;
    expect(item).toMatchObject({ piece: null, title: 'Removed for good' });
    await release.remove(actor(), id, { itemId: item?.id ?? '' });
    expect((await getRelease(actor(), id)).editions).toEqual([]);
  });

  it('is withdrawn only while readers see it', async () => {
    const { en, ar } = await givenDraft(['en']);
    const { id } = await createRelease(actor(), { name: 'Withdrawals' });
    await release.withdraw(actor(), id, { editionId: en });
    await expect(release.withdraw(actor(), id, { editionId: ar })).rejects.toMatchObject(
      refused('publish.notPublished'),
    );
    await unpublishEdition(actor(), en);
    expect((await getRelease(actor(), id)).editions[0]?.issues).toMatchObject([{ key: 'releases.outdated' }]);
    await publishPresent(actor(), en);
    await release.refresh(actor(), id, { itemId: (await itemOf(en)).id });
    expect((await getRelease(actor(), id)).editions[0]?.issues).toEqual([]);
  });
});

describe('A list in a release', () => {
  it('needs a draft, is in one open release, and is not deleted meanwhile', async () => {
    const description = {
      nameAr: 'الأهم',
      nameEn: 'Most important',
      frontOrder: null,
      isBeside: false,
      page: null,
    };
    const { key } = await committed(createList)(layla as Actor, description);
    const { id } = await createRelease(actor(), { name: 'With a list' });
    await expect(release.addList(actor(), id, { listKey: key })).rejects.toMatchObject(
      refused('releases.noDraft', 'invalid'),
    );
    const { version } = await db().list.findUniqueOrThrow({ where: { key } });
    await committed(startListDraft)(actor(), { key, version });
    // Begun by a colleague since the editor looked.
    await expect(release.addList(actor(), id, { listKey: key, listVersion: version })).rejects.toMatchObject(
      refused('lists.stale'),
    );
    await release.addList(actor(), id, { listKey: key, listVersion: version + 1 });
    expect(await findOpenReleaseOfList(actor(), key)).toMatchObject({ id });
    await expect(createRelease(actor(), { name: 'Second', listKeys: [key] })).rejects.toMatchObject(
      refused('releases.listInOther'),
    );
    await expect(committed(deleteList)(layla as Actor, { key })).rejects.toMatchObject(
      refused('lists.inRelease', 'invalid'),
    );
    await release.discard(actor(), id, {});
    await committed(deleteList)(layla as Actor, { key });
  });
});

describe('A release', () => {
  it('is changed by one person at a time: who has an older version is told', async () => {
    const { id, version } = await createRelease(actor(), { name: 'Two people' });
    await release.rename(actor(), id, { name: '  Renamed ' });
    const { id: other } = await createRelease(actor(), { name: 'Beside' });
    await expect(release.rename(actor(), other, { name: ' ' })).rejects.toMatchObject({
      issues: [{ path: 'name', key: 'field.required' }],
    });
    const stale = committed((await import('./discard-release')).discardRelease);
    await expect(stale(layla as Actor, { id, version })).rejects.toMatchObject(
      refused('releases.changedSince'),
    );
    expect(await getRelease(actor(), id)).toMatchObject({ name: 'Renamed', state: 'open', version: 2 });
  });

  it('is for those who publish everybody’s pieces; authors know nothing of it', async () => {
    const { id } = await createRelease(actor(), { name: 'Not for authors' });
    const author = sara as Actor;
    await expect(getRelease(author, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(listReleases(author, { which: 'open', size: 5 })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(createRelease(author, { name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(release.discard(author, id, {})).rejects.toMatchObject({ code: 'forbidden' });
    expect(await listOpenReleases(author)).toEqual([]);
  });

  it('is found among those that are open and, page by page, among those that are closed', async () => {
    const made = [];
    for (const name of ['First', 'Second', 'Third']) made.push(await createRelease(actor(), { name }));
    const names = async (which: 'open' | 'closed', after?: string) => {
      const page = await listReleases(actor(), { which, size: 2, ...(after && { after }) });
      expect(page.rows.every(({ discardedAt }) => (discardedAt === null) === (which === 'open'))).toBe(true);
      return { names: page.rows.map(({ name }) => name), next: page.next };
    };
    expect((await names('open')).names).toEqual(['Third', 'Second']);
    for (const { id } of made) await release.discard(actor(), id, {});
    const first = await names('closed');
    expect(first.names).toEqual(['Third', 'Second']);
    expect((await names('closed', first.next ?? '')).names[0]).toBe('First');
    expect((await listOpenReleases(actor())).map(({ name }) => name)).not.toContain('Third');
  });
});
