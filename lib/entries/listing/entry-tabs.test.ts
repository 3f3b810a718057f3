import { beforeAll, describe, expect, it } from 'vitest';
import { archiveEntry } from '@/lib/archive/archive-entry';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listEntries } from '@/lib/entries/list-entries';
import { listAwaitedEditions } from '@/lib/releases/list-awaited-editions';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { createRelease, release } from '@/lib/testing/given-release';
import { momentIn, schedulePresent } from '@/lib/testing/given-scheduled';
import { givenTopic } from '@/lib/testing/publication-factories';
import { givenSubmitted } from '@/lib/testing/review-fixture';
import { countTabs } from './count-tabs';
import { ENTRY_TABS, type EntryFilter, type EntryTab } from './types';

let omar: UserActor;
let sara: UserActor;

async function titles(filter: Partial<EntryFilter>, actor = omar) {
  const { rows } = await listEntries(actor, { kind: 'article', size: 50, ...filter });
  return rows.map((row) => row.editions.en?.title ?? row.editions.ar?.title);
}

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
  await givenEntry({ by: sara, en: { title: 'A draft' } });
  await givenEntry({ en: { title: 'Public in English' }, ar: { title: 'مسودة' }, publish: ['en'] });
  await givenSubmitted(sara, 'Being reviewed');
  const changed = await givenEntry({ en: { title: 'Changed since' }, publish: ['en'] });
  await saveEditionFields(omar, changed.editions.en ?? '', {
    ...{ fieldsVersion: 2, slug: 'changed-since', dateline: '2026-01-02' },
  });
  const withdrawn = await givenEntry({ ar: { title: 'مسحوب' }, publish: ['ar'] });
  await unpublishEdition(omar, withdrawn.editions.ar ?? '');
  const closed = await givenEntry({ en: { title: 'Closed' }, publish: ['en'] });
  await committed(archiveEntry)(omar, closed.entryId);
  const soon = await givenEntry({ en: { title: 'Tomorrow' } });
  await schedulePresent(omar, soon.editions.en ?? '');
  const together = await givenEntry({ by: sara, en: { title: 'With others' } });
  const { id } = await createRelease(omar, { name: 'Both', editionIds: [together.editions.en ?? ''] });
  await release.plan(omar, id, { moment: momentIn(2) });
  const unplanned = await givenEntry({ en: { title: 'Some day' } });
  await createRelease(omar, { name: 'No moment', editionIds: [unplanned.editions.en ?? ''] });
  await givenEntry({ kind: 'center_news', en: { title: 'Another kind' } });
});

const EXPECTED: Record<EntryTab, string[]> = {
  all: [
    ...['A draft', 'Being reviewed', 'Changed since', 'Closed', 'Public in English', 'Some day', 'Tomorrow'],
    ...['With others', 'مسحوب'],
  ],
  mine: ['Changed since', 'Closed', 'Public in English', 'Some day', 'Tomorrow', 'مسحوب'],
  draft: ['A draft', 'Public in English', 'Some day', 'Tomorrow', 'With others'],
  in_review: ['Being reviewed'],
  changes_requested: [],
  approved: [],
  scheduled: ['Tomorrow', 'With others'],
  published: ['Changed since', 'Closed', 'Public in English'],
  changed: ['Changed since'],
  unpublished: ['مسحوب'],
  archived: ['Closed'],
};

describe('A tab of the list', () => {
  it.each(ENTRY_TABS)('%s shows its pieces in either language, and says how many there are', async (tab) => {
    expect((await titles({ tab })).toSorted()).toEqual(EXPECTED[tab].toSorted());
    expect((await countTabs(omar, 'article'))[tab]).toEqual({ count: EXPECTED[tab].length, isMore: false });
  });

  it('counts for authors only what they began', async () => {
    const counts = await countTabs(sara, 'article');
    expect([counts.all?.count, counts.draft?.count, counts.published?.count]).toEqual([3, 2, 0]);
    expect(counts.scheduled?.count).toBe(1);
  });

  it('says in the row that a piece changes with a release, and when, and tells its author', async () => {
    const { rows } = await listEntries(sara, { kind: 'article', size: 9, tab: 'scheduled' });
    expect(rows[0]?.editions.en?.scheduled).toEqual([
      { kind: 'publish', at: expect.any(Date), isRefused: false, isRelease: true },
    ]);
    const [own, ...others] = await listAwaitedEditions(sara);
    expect(own).toMatchObject({ title: 'With others', isRelease: true, failure: [], isPublic: false });
    expect([others, await listAwaitedEditions(omar)]).toEqual([[], []]);
  });
});

describe('The list of articles', () => {
  const sorted = (key: NonNullable<EntryFilter['sort']>['key'], isAscending: boolean) =>
    titles({ sort: { key, isAscending }, titleLocale: 'en' });

  it('is ordered by title, with the title of the other language where there is none', async () => {
    const inOrder = EXPECTED.all.toSorted();
    expect(await sorted('title', true)).toEqual(inOrder);
    expect(await sorted('title', false)).toEqual(inOrder.toReversed());
    const rename = { titleFolded: 'zebra', title: 'Zebra' };
    const { id } = await db().edition.findFirstOrThrow({ where: { title: 'A draft' } });
    await db().edition.update({ where: { id }, data: rename });
    expect((await sorted('title', true)).slice(-2)).toEqual(['Zebra', 'مسحوب']);
    await db().edition.update({ where: { id }, data: { titleFolded: 'a draft', title: 'A draft' } });
  });

  it('is ordered by the first publication, and what never was published comes last', async () => {
    const found = await sorted('published', false);
    expect(found.slice(0, 4)).toEqual(['Closed', 'مسحوب', 'Changed since', 'Public in English']);
    expect(await sorted('published', true)).toEqual(found.toReversed());
  });

  it('is ordered by when a piece was begun', async () => {
    expect((await sorted('created', true))[0]).toBe('A draft');
  });

  it.each(['title', 'created', 'published', 'changed'] as const)(
    'is read page after page and back in the order of %s',
    async (key) => {
      const order = { sort: { key, isAscending: true }, kind: 'article' as const, size: 3 };
      const whole = await titles({ sort: order.sort });
      const first = await listEntries(omar, order);
      const second = await listEntries(omar, { ...order, after: first.next ?? '' });
      const third = await listEntries(omar, { ...order, after: second.next ?? '' });
      const all = [first, second, third].flatMap(({ rows }) => rows);
      expect(all.map(({ editions: { ar, en } }) => en?.title ?? ar?.title)).toEqual(whole);
      const back = await listEntries(omar, { ...order, before: third.previous ?? '' });
      expect(back.rows).toEqual(second.rows);
    },
  );

  it('is filtered by section, topic, author, whoever began it and days, all of them together', async () => {
    const [section, topic, person] = [await givenSection('s'), await givenTopic('t'), await givenPerson('p')];
    const { entryId } = await givenEntry({ by: sara, en: { title: 'Found' } });
    await db().entry.update({
      where: { id: entryId },
      data: {
        sectionId: section.id,
        topics: { create: { topicId: topic.id } },
        authors: { create: { personId: person.id, position: 0 } },
      },
    });
    const filters = {
      ...{ sectionId: section.id, topicId: topic.id, authorId: person.id },
      ...{ createdById: sara.userId, from: '2020-01-01', to: '2999-01-01', tab: 'draft' as const },
    };
    expect(await titles(filters)).toEqual(['Found']);
    for (const wrong of [{ topicId: section.id }, { createdById: omar.userId }, { to: '2020-01-02' }])
      expect(await titles({ ...filters, ...wrong })).toEqual([]);
    expect(await titles({ topicId: topic.id }, omar)).toEqual(['Found']);
  });
});
