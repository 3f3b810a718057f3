import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { addEntry } from '@/lib/lists/add-entry';
import { getOutstandingUpdates } from '@/lib/publishing/get-outstanding-updates';
import { unpublishEdition as unpublishVerb } from '@/lib/publishing/unpublish-edition';
import { changeNotice } from '@/lib/publishing/withdrawal-notice';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { createRelease, givenListDraft, itemOf, release, signAll, write } from '@/lib/testing/given-release';
import { publicTables } from '@/lib/testing/public-rows';
import { givenList, givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { trashEntry } from '@/lib/trash/trash-entry';
import { getRelease } from './get-release';

let omar: Actor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

beforeEach(async () => {
  await db().listDraft.deleteMany();
  await db().$executeRaw`UPDATE "Release" SET "open" = NULL, "discardedAt" = now() WHERE "open"`;
  await db().$executeRaw`UPDATE "ReleaseEdition" SET "open" = NULL`;
  await db().$executeRaw`UPDATE "ReleaseList" SET "open" = NULL`;
});

let count = 0;

/** A published pair with a byline, topics and an address of its own. */
async function givenPair() {
  count += 1;
  const person = await givenPerson(`p${count}`);
  const { entryId, editions } = await givenEntry({
    ar: { title: `العنوان ${count}`, slug: `عنوان-${count}`, translatorIds: [person.id] },
    en: { title: `Title ${count}`, slug: `title-${count}` },
    ...{ authorIds: [person.id], topicIds: [(await givenTopic(`t${count}`)).id], publish: ['ar', 'en'] },
  });
  return { entryId, ar: editions.ar ?? '', en: editions.en ?? '', slug: `title-${count}` };
}

const givenDraft = async () => {
  const { entryId, editions } = await givenEntry({ en: {}, ar: {} });
  return { entryId, en: editions.en ?? '', ar: editions.ar ?? '' };
};

async function publish(id: string) {
  await signAll(omar, id);
  await release.publish(omar, id, {});
}

async function moveAddress(editionId: string, slug: string) {
  const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  await saveEditionFields(omar, editionId, { fieldsVersion, slug, dateline: '2020-02-02' });
}

const facts = { reason: 'facts' } as const;
const issuesOf = async (id: string) => {
  const { editions, lists, redirects } = await getRelease(omar, id);
  return [...editions, ...lists, ...redirects].flatMap(({ issues }) => issues.map(({ key }) => key));
};

describe('A release that is rolled back', () => {
  it('leaves every row that readers’ pages are made from as it was, whatever was in it', async () => {
    const [updated, gone, fresh] = [await givenPair(), await givenPair(), await givenDraft()];
    const returning = await givenPair();
    await committed(unpublishVerb)(omar, returning.en, { notice: 'It will be back.' });
    await givenList('front-page', [updated.entryId, gone.entryId]);
    await givenListDraft(omar, 'front-page', gone.entryId);
    await db().redirect.create({ data: { fromPath: '/en/articles/of-old', status: 301, toPath: '/en' } });
    const before = await publicTables();

    await write(omar, updated.en, 'Other words');
    await moveAddress(updated.en, `${updated.slug}-moved`);
    await write(omar, updated.ar, 'كلمات أخرى');
    const { id } = await createRelease(omar, {
      name: 'Everything',
      editionIds: [fresh.ar, fresh.en, returning.en],
      listKeys: ['front-page'],
    });
    const note = 'The number was wrong.';
    await release.add(omar, id, { editionId: updated.en, change: { reason: 'correction', note } });
    await release.add(omar, id, { editionId: updated.ar, change: facts });
    await release.withdraw(omar, id, { editionId: gone.en });
    await release.addRedirect(omar, id, { fromPath: '/en/articles/of-old', toPath: '/en/archive' });
    await release.addRedirect(omar, id, { fromPath: `/en/articles/${gone.slug}`, toPath: '/ar' });
    await publish(id);

    const during = await publicTables();
    for (const table of ['publications', 'pins', 'redirects', 'notices', 'search', 'entries'] as const)
      expect(during[table], table).not.toEqual(before[table]);
    expect(await explainMissing(`/en/articles/${gone.slug}`)).toMatchObject({ status: 301, location: '/ar' });

    await release.rollBack(omar, id, {});
    const { redirects, ...after } = await publicTables();
    const { redirects: redirectsBefore, ...others } = before;
    expect(after).toEqual(others);
    // Addresses that the release made public are not lost; everything else answers as before.
    expect(redirects).toEqual(expect.arrayContaining(redirectsBefore));
    const added = redirects.filter((row) => !redirectsBefore.includes(row));
    const { number } = await db().entry.findUniqueOrThrow({ where: { id: fresh.entryId } });
    const paths = added.map((row) => (JSON.parse(row) as { fromPath: string }).fromPath);
    const slugs = await db().edition.findMany({ where: { entryId: fresh.entryId } });
    expect(paths.toSorted()).toEqual(
      [
        ...slugs.map(({ locale, slug }) => `/${locale}/articles/${slug}`),
        ...[`/e/${number}`, `/en/articles/${updated.slug}-moved`],
      ].toSorted(),
    );
    expect(await explainMissing(`/en/articles/${updated.slug}-moved`)).toMatchObject({
      location: `/en/articles/${updated.slug}`,
    });
  });

  it('shows the former texts as new versions, and marks no language as behind a correction that is gone', async () => {
    const { ar, en } = await givenPair();
    const { revisionId } = await db().publication.findUniqueOrThrow({ where: { editionId: en } });
    await write(omar, en, 'Corrected');
    const { id } = await createRelease(omar, { name: 'A correction' });
    await release.add(omar, id, { editionId: en, change: { reason: 'correction', note: 'It was wrong.' } });
    await publish(id);
    expect((await db().edition.findUniqueOrThrow({ where: { id: ar } })).behindSinceId).not.toBeNull();
    await release.rollBack(omar, id, {});
    // What was taken back is no earlier version for readers either, nor what was said of the text before it.
    expect(await db().formerVersion.count({ where: { publication: { editionId: en } } })).toBe(0);
    const versions = await db().publicationVersion.findMany({
      where: { editionId: en },
      orderBy: { number: 'asc' },
    });
    expect(versions.map((version) => version.revisionId === revisionId)).toEqual([true, false, true]);
    expect(versions[2]?.sourceId).toBe(versions[0]?.id);
    expect((await db().edition.findUniqueOrThrow({ where: { id: ar } })).behindSinceId).toBeNull();
    const shown = await db().publication.findUniqueOrThrow({ where: { editionId: en } });
    expect(shown.corrections).toEqual([]);
    // Nor does a later update bring the note back.
    await write(omar, en, 'Later');
    await publishPresent(omar, en);
    const later = await db().publication.findUniqueOrThrow({ where: { editionId: en } });
    expect(later.corrections).toEqual([]);
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(events.at(-1)).toMatchObject({ action: 'release.rolled_back', actorId: omar.userId });
  });

  it('leaves to the other language what readers see, and nothing that was rolled back', async () => {
    const { ar, en } = await givenPair();
    await write(omar, ar, 'Twelve');
    await publishPresent(omar, ar, { change: { reason: 'correction', note: 'It was 12.' } });
    await write(omar, ar, 'New facts');
    const { id } = await createRelease(omar, { name: 'Facts' });
    await release.add(omar, id, { editionId: ar, change: facts });
    await publish(id);
    const outstanding = () => getOutstandingUpdates(omar, en);
    expect(await outstanding()).toMatchObject({ lastNumber: 3, factsAt: expect.any(Date) });
    await release.rollBack(omar, id, {});
    const { revision } = await db().publication.findUniqueOrThrow({
      where: { editionId: ar },
      select: { revision: { select: { number: true } } },
    });
    expect(await outstanding()).toMatchObject({
      ...{ lastNumber: 2, factsAt: null, notes: [{ number: 2 }] },
      after: revision.number,
    });
  });

  it('is rolled back once', async () => {
    const { en } = await givenDraft();
    const { id } = await createRelease(omar, { name: 'Once', editionIds: [en] });
    const notLive = { code: 'conflict', issues: [{ key: 'releases.notLive' }] };
    await expect(release.rollBack(omar, id, {})).rejects.toMatchObject(notLive);
    await publish(id);
    await release.rollBack(omar, id, {});
    await expect(release.rollBack(omar, id, {})).rejects.toMatchObject(notLive);
    expect(await getRelease(omar, id)).toMatchObject({
      state: 'rolledBack',
      rolledBack: { by: { id: omar.userId } },
    });
  });
});

describe('A release stays as it is', () => {
  it('when something in it was published, withdrawn or arranged again since, and each is named', async () => {
    const [one, other, third] = [await givenPair(), await givenDraft(), await givenDraft()];
    await givenList('front-page', [one.entryId]);
    await givenListDraft(omar, 'front-page', one.entryId);
    const { id } = await createRelease(omar, {
      name: 'Overtaken',
      ...{ editionIds: [other.en, other.ar, third.en], listKeys: ['front-page'] },
    });
    await write(omar, one.en, 'Next');
    await release.add(omar, id, { editionId: one.en, change: facts });
    await release.addRedirect(omar, id, { fromPath: '/en/articles/overtaken', toPath: '/en' });
    await publish(id);
    expect(await issuesOf(id)).toEqual([]);

    await write(omar, one.en, 'The one after');
    await publishPresent(omar, one.en);
    await unpublishEdition(omar, other.en);
    await unpublishEdition(omar, third.en);
    await committed(trashEntry)(omar, third.entryId, { reason: 'Not ours.' });
    const { version } = await db().list.findUniqueOrThrow({ where: { key: 'front-page' } });
    await committed(addEntry)(omar, { key: 'front-page', version, entryId: other.entryId });
    await db().redirect.update({ where: { fromPath: '/en/articles/overtaken' }, data: { toPath: '/ar' } });

    const before = await publicTables();
    await expect(release.rollBack(omar, id, {})).rejects.toMatchObject({
      code: 'invalid',
      issues: expect.arrayContaining([
        expect.objectContaining({
          path: `edition:${(await itemOf(one.en)).id}`,
          key: 'releases.publishedSince',
        }),
        expect.objectContaining({
          path: `edition:${(await itemOf(other.en)).id}`,
          key: 'releases.publishedSince',
        }),
        expect.objectContaining({ path: `edition:${(await itemOf(third.en)).id}`, key: 'releases.inTrash' }),
        expect.objectContaining({ key: 'releases.arrangedSince' }),
        expect.objectContaining({ key: 'releases.redirectChangedSince' }),
      ]),
    });
    expect(await publicTables()).toEqual(before);
    expect((await issuesOf(id)).toSorted()).toEqual(
      [
        ...['releases.arrangedSince', 'releases.inTrash', 'releases.publishedSince'],
        ...['releases.publishedSince', 'releases.redirectChangedSince'],
      ].toSorted(),
    );
  });

  it('when its address belongs to another piece since, and keeps a notice that was written since', async () => {
    const { en, slug } = await givenPair();
    const { id } = await createRelease(omar, { name: 'Taken away' });
    await release.withdraw(omar, id, { editionId: en });
    await publish(id);
    await committed(changeNotice)(omar, en, { text: 'Gone for good.', seen: '' });
    await moveAddress(en, `${slug}-elsewhere`);
    await givenEntry({ en: { slug }, publish: ['en'] });
    await expect(release.rollBack(omar, id, {})).rejects.toMatchObject({ issues: [{ key: 'slug.taken' }] });
    expect(await db().withdrawalNotice.count({ where: { editionId: en } })).toBe(1);
  });
});
