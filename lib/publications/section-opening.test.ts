import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { updateRecord } from '@/lib/bilingual-records/update-record';
import { db } from '@/lib/db';
import { createList } from '@/lib/lists/create-list';
import { deleteList } from '@/lib/lists/delete-list';
import { listLists } from '@/lib/lists/list-lists';
import { listReaderLists } from '@/lib/publishing/list-reader-lists';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenPins } from '@/lib/testing/publication-factories';
import { transaction } from '@/lib/transaction';
import { findSection } from './find-collection';
import { listBySection } from './list-pieces';
import { findOpening, withoutOpening } from './section-opening';

let layla: Actor;
let counter = 0;

/** A section, a list that stands nowhere else, and who may join both. */
async function givenOpening() {
  counter += 1;
  const section = await givenSection(`opened-${counter}`);
  const nowhere = { frontOrder: null, isBeside: false, page: null };
  const names = { nameAr: `مختارات ${counter}`, nameEn: `Chosen ${counter}` };
  const { key } = await committed(createList)(layla, { ...names, ...nowhere });
  const { id: listId } = await db().list.findUniqueOrThrow({ where: { key } });
  const opensWith = async (openingId: string | null) => {
    const { version, fields } = await getRecord(sectionDescriptor, section.id);
    const change = { id: section.id, version, fields: { ...fields, openingId } };
    return transaction((tx) => updateRecord(tx, layla, sectionDescriptor, change));
  };
  const seen = async () => {
    const found = await findSection('en', section.slugEn);
    if (!found) throw new Error('There is no such section.');
    const opening = await findOpening('en', found);
    const page = await listBySection('en', section.id, null);
    return {
      opening: opening && { name: opening.name, titles: opening.pieces.map(({ title }) => title) },
      below: withoutOpening(page?.rows ?? [], opening).map(({ title }) => title),
    };
  };
  return { section, key, listId, opensWith, seen, names };
}

beforeEach(async () => {
  layla = await signedIn('layla');
});

describe('An administrator who lets a list open a section', () => {
  it('has readers see it above the newest pieces of the section, in its order and under its titles, and each piece once', async () => {
    const { section, key, listId, opensWith, seen, names } = await givenOpening();
    const sectionId = section.id;
    const older = await givenEntry({ sectionId, en: { title: 'The older one' }, publish: ['en'] });
    await givenEntry({ sectionId, en: { title: 'The newer one' }, publish: ['en'] });
    const other = await givenEntry({ en: { title: 'Of another section' }, publish: ['en'] });
    await givenPins(key, { 0: other.entryId, 1: older.entryId });
    await db().listPin.updateMany({ where: { entryId: older.entryId }, data: { titleEn: 'First of all' } });
    expect(await seen()).toEqual({ opening: null, below: ['The newer one', 'The older one'] });
    await opensWith(listId);
    expect(await seen()).toEqual({
      opening: { name: names.nameEn, titles: ['Of another section', 'First of all'] },
      below: ['The newer one'],
    });
    await opensWith(null);
    expect((await seen()).opening).toBeNull();
  });

  it('has the page of the section made anew, and no other', async () => {
    const { section, listId, opensWith } = await givenOpening();
    const before = await lastPublicChange();
    await opensWith(listId);
    const changes = await db().publicChange.findMany({ where: { number: { gt: before } } });
    expect(changes.flatMap(({ keys }) => keys)).toEqual([`term:${section.id}`]);
  });

  it('is shown as much of the list as it shows elsewhere, and nothing of it while nothing is on it', async () => {
    const { key, listId, opensWith, seen } = await givenOpening();
    await opensWith(listId);
    expect((await seen()).opening).toBeNull();
    const entries = [
      await givenEntry({ en: { title: 'One' }, publish: ['en'] }),
      await givenEntry({ en: { title: 'Two' }, publish: ['en'] }),
    ];
    await givenPins(key, { 0: entries[0]?.entryId ?? '', 1: entries[1]?.entryId ?? '' });
    await db().list.update({ where: { key }, data: { shown: 1 } });
    expect((await seen()).opening?.titles).toEqual(['One']);
  });

  it('is told where it stands, finds a piece of it there, and cannot delete it before', async () => {
    const { section, key, listId, opensWith, names } = await givenOpening();
    const { entryId, editions } = await givenEntry({ en: {}, publish: ['en'] });
    await givenPins(key, { 0: entryId });
    const named = () => transaction((tx) => listReaderLists(tx, editions.en ?? ''));
    expect((await named()).map(({ nameEn }) => nameEn)).not.toContain(names.nameEn);
    await opensWith(listId);
    expect((await named()).map(({ nameEn }) => nameEn)).toContain(names.nameEn);
    const { lists } = await listLists(layla);
    expect(lists.find((list) => list.key === key)?.opens).toMatchObject([{ id: section.id }]);
    const issues = [{ key: 'lists.shownToReaders' }];
    await expect(committed(deleteList)(layla, { key })).rejects.toMatchObject({ issues });
    await opensWith(null);
    await committed(deleteList)(layla, { key });
  });

  it('chooses one that there is', async () => {
    const { opensWith } = await givenOpening();
    await expect(opensWith('0191d2b4-7c1e-7000-8000-000000000001')).rejects.toMatchObject({
      issues: [{ path: 'openingId', key: 'field.unknownChoice' }],
    });
  });
});
