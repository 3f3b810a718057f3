import { describe, expect, it } from 'vitest';
import { db, readersDb } from '@/lib/db';
import { findSection } from '@/lib/publications/find-collection';
import { findPiece } from '@/lib/publications/find-piece';
import { frontPage } from '@/lib/publications/front-page';
import { listByAuthor, listBySection, listByTopic } from '@/lib/publications/list-pieces';
import { whatFollows } from '@/lib/publications/onward/what-follows';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { getSettings } from '@/lib/settings/get-settings';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, unpublishEdition, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { transaction } from '@/lib/transaction';
import { EVERYTHING, SITEMAP_INDEX, sitemapKey } from './keys';
import { collectReads } from './record-reads';

/** What a page read that shows what these queries find. */
async function readsOf(...queries: (() => Promise<unknown>)[]): Promise<string[]> {
  const { reads } = await collectReads(async () => {
    for (const query of queries) await query();
  });
  return [...reads.keys()];
}

/** The keys and the withdrawn keys of the one change that the work makes; of several, all of them. */
async function changesOf(work: () => Promise<unknown>) {
  const before = await lastPublicChange();
  await work();
  const rows = await db().publicChange.findMany({
    where: { number: { gt: before } },
    orderBy: { number: 'asc' },
  });
  return {
    count: rows.length,
    keys: rows.flatMap((row) => row.keys),
    withdrawn: rows.flatMap((row) => row.withdrawn),
  };
}

const isHit = (reads: string[], keys: string[]) => keys.some((key) => reads.includes(key));
const document = (title: string) => article({ title, body: [{ p: 'Text.' }] }, newBlockId);

async function givenPiece(key: string) {
  const [section, person, topic] = [await givenSection(key), await givenPerson(key), await givenTopic(key)];
  const fields = { sectionId: section.id, authorIds: [person.id], topicIds: [topic.id] };
  const piece = await givenEntry({
    ...fields,
    en: { title: `Piece ${key}`, slug: `piece-${key}` },
    publish: ['en'],
  });
  return { section, person, topic, fields, id: piece.editions.en ?? '', slug: `piece-${key}` };
}

describe('A change of what readers see', () => {
  it('to a piece concerns its page, its lists and the front page, and no other piece', async () => {
    const { id, slug, section } = await givenPiece('one');
    const other = await givenPiece('other');
    const omar = await signedIn('omar');
    await writeDocument(omar, id, document('New title'));
    const { keys, count, withdrawn } = await changesOf(() => publishPresent(omar, id));
    expect({ count, withdrawn }).toEqual({ count: 1, withdrawn: [] });
    const pages = {
      own: await readsOf(() => findPiece('en', 'article', slug)),
      section: await readsOf(() => listBySection('en', section.id, null)),
      front: await readsOf(() => frontPage('en')),
      other: await readsOf(() => findPiece('en', 'article', other.slug)),
      otherSection: await readsOf(() => listBySection('en', other.section.id, null)),
    };
    expect(Object.entries(pages).map(([name, reads]) => [name, isHit(reads, keys)])).toEqual([
      ['own', true],
      ['section', true],
      ['front', true],
      ['other', false],
      ['otherSection', false],
    ]);
  });

  it('that publishes a piece again as it was, on the same day, changes no list', async () => {
    const { id, section, person, topic } = await givenPiece('again');
    const { keys } = await changesOf(async () => publishPresent(await signedIn('omar'), id));
    expect(keys).toEqual([expect.stringMatching(/^entry:/), SITEMAP_INDEX, sitemapKey(1)]);
    const lists = [section.id, person.id, topic.id];
    expect(lists.filter((list) => keys.some((key) => key.includes(list)))).toEqual([]);
  });

  it('that publishes a piece for the first time concerns the lists it joins, and the address that had no page', async () => {
    const { fields, section, person, topic } = await givenPiece('joined');
    const entry = await givenEntry({ ...fields, en: { title: 'Newcomer', slug: 'newcomer' } });
    const reads = {
      section: await readsOf(() => listBySection('en', section.id, null)),
      author: await readsOf(() => listByAuthor('en', person.id, null)),
      topic: await readsOf(() => listByTopic('en', topic.id, null)),
      front: await readsOf(() => frontPage('en')),
      missing: await readsOf(() => findPiece('en', 'article', 'newcomer')),
      arabicSection: await readsOf(() => listBySection('ar', section.id, null)),
    };
    const { keys } = await changesOf(async () =>
      publishPresent(await signedIn('omar'), entry.editions.en ?? ''),
    );
    expect(
      Object.entries(reads)
        .filter(([, read]) => !isHit(read, keys))
        .map(([name]) => name),
    ).toEqual(['arabicSection']);
  });

  it('that names a translator concerns the translator’s list, and so does another date and the end of the credit', async () => {
    const { id, slug } = await givenPiece('credited');
    const [noor, other] = [(await givenPerson('noor')).id, (await givenPerson('uncredited')).id];
    const omar = await signedIn('omar');
    const save = async (fields: { translatorIds?: string[]; dateline?: string }) => {
      const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
      await saveEditionFields(omar, id, { fieldsVersion, slug, dateline: null, ...fields });
      await publishPresent(omar, id);
    };
    const list = await readsOf(() => listByAuthor('en', noor, null));
    const untouched = await readsOf(() => listByAuthor('en', other, null));
    for (const fields of [{ translatorIds: [noor] }, { dateline: '2019-03-04' }, { translatorIds: [] }]) {
      const { keys } = await changesOf(() => save(fields));
      expect([isHit(list, keys), isHit(untouched, keys)]).toEqual([true, false]);
    }
    expect(await readsOf(() => findPiece('en', 'article', slug))).not.toContain(`term:${noor}`);
    await save({ translatorIds: [noor] });
    expect(await readsOf(() => findPiece('en', 'article', slug))).toContain(`term:${noor}`);
    const { keys } = await changesOf(() => unpublishEdition(omar, id));
    expect(isHit(list, keys)).toBe(true);
  });

  it('that withdraws a piece says so, to every page that shows any of it', async () => {
    const { id, slug, section } = await givenPiece('withdrawn');
    const piece = await findPiece('en', 'article', slug);
    const pages = [
      await readsOf(() => findPiece('en', 'article', slug)),
      await readsOf(() => listBySection('en', section.id, null)),
      await readsOf(() => frontPage('en')),
    ];
    const { withdrawn } = await changesOf(async () => unpublishEdition(await signedIn('omar'), id));
    expect(withdrawn).toEqual([expect.stringMatching(/^entry:/), sitemapKey(1)]);
    expect(pages.map((reads) => isHit(reads, withdrawn))).toEqual([true, true, true]);
    expect(piece).not.toBeNull();
  });

  it('of an address reaches those who asked for the former, the new and a withdrawn one', async () => {
    const { id, slug } = await givenPiece('moved');
    const omar = await signedIn('omar');
    const asks = [`/en/articles/${slug}`, '/en/articles/moved-on'];
    const missing = await readsOf(
      () => findPiece('en', 'article', 'moved-on'),
      () => explainMissing(asks[1] ?? ''),
    );
    await saveEditionFields(omar, id, { fieldsVersion: 2, slug: 'moved-on', dateline: null });
    const { keys } = await changesOf(() => publishPresent(omar, id));
    expect(isHit(missing, keys)).toBe(true);
    await unpublishEdition(omar, id);
    const gone = await readsOf(() => explainMissing(asks[0] ?? ''));
    const again = await changesOf(() => publishPresent(omar, id));
    expect(isHit(gone, again.keys)).toBe(true);
  });

  it('to a name concerns every page that shows it, and the lists that it orders', async () => {
    const { section, person, slug } = await givenPiece('named');
    const page = await readsOf(() => findPiece('en', 'article', slug));
    const list = await readsOf(
      () => listBySection('en', section.id, null),
      () => findSection('en', 'named'),
    );
    const rename = (work: () => Promise<unknown>) => changesOf(work).then(({ keys }) => keys);
    const renamed = [
      await rename(() => db().section.update({ where: { id: section.id }, data: { nameEn: 'Renamed' } })),
      await rename(() => db().person.update({ where: { id: person.id }, data: { nameEn: 'Renamed' } })),
    ];
    expect(renamed.map((keys) => [isHit(page, keys), isHit(list, keys)])).toEqual([
      [true, true],
      [true, true],
    ]);
    const version = await changesOf(() =>
      db().person.update({ where: { id: person.id }, data: { version: 9 } }),
    );
    expect(version.count).toBe(0);
  });

  it('is one row for a transaction, in the order of commits, and none when it is rolled back', async () => {
    const section = await givenSection('ordered');
    const name = (nameEn: string) => ({ where: { id: section.id }, data: { nameEn } });
    const { count, keys } = await changesOf(() =>
      transaction(async (tx) => {
        for (const text of ['a', 'b', 'c']) await tx.section.update(name(text));
        await tx.setting.upsert({
          where: { key: 'test' },
          create: { key: 'test', value: 1 },
          update: { value: 2 },
        });
      }),
    );
    expect({ count, keys: [...keys].sort() }).toEqual({ count: 1, keys: ['settings', `term:${section.id}`] });
    const fail = () =>
      transaction(async (tx) => {
        await tx.section.update(name('d'));
        throw new Error('rolled back');
      });
    expect((await changesOf(() => fail().catch(() => {}))).count).toBe(0);
    const before = await lastPublicChange();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        transaction((tx) => tx.setting.create({ data: { key: `test-${index}`, value: index } })),
      ),
    );
    expect(await lastPublicChange()).toBe(before + 20n);
  });

  it('that is too large to name is a change of everything', async () => {
    const people = Array.from({ length: 3_000 }, (_, index) => {
      const slug = `many-${index}`;
      const slugs = { slugAr: slug, slugEn: slug, slugArFolded: slug, slugEnFolded: slug };
      return { ...slugs, nameAr: slug, nameEn: slug, gender: 'male' as const };
    });
    const { keys, count } = await changesOf(() => db().person.createMany({ data: people }));
    expect({ keys, count }).toEqual({ keys: [EVERYTHING], count: 1 });
  });
});

describe('A query of a reader page', () => {
  it('that names nothing counts as reading everything', async () => {
    expect(await readsOf(() => readersDb().section.count())).toEqual([EVERYTHING]);
    expect(await readsOf(() => readersDb().$queryRaw`SELECT 1`)).toEqual([EVERYTHING]);
  });

  it('names what it reads, each of them', async () => {
    const { slug, section } = await givenPiece('narrow');
    const reads = await readsOf(
      () => findPiece('en', 'article', slug),
      async () => {
        const piece = await findPiece('en', 'article', slug);
        return piece && whatFollows(piece);
      },
      () => listBySection('en', section.id, null),
      () => frontPage('ar'),
      () => getSettings(),
      () => explainMissing('/en/articles/nothing'),
    );
    expect(reads).not.toContain(EVERYTHING);
  });
});
