import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listsBeside } from '@/lib/publications/lists-beside';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { frontLists } from '@/lib/testing/seen-front';
import { addEntry } from './add-entry';
import { createList } from './create-list';
import { deleteList } from './delete-list';
import { describeList } from './describe-list';
import { describePin } from './describe-pin';
import { getList } from './get-list';
import { listLists } from './list-lists';
import { BUILT_IN_LISTS, type ListDescription } from './types';

const create = committed(createList);
const rename = committed(describeList);
const remove = committed(deleteList);
const add = committed(addEntry);
const detail = committed(describePin);

const IMPORTANT: ListDescription = {
  ...{ nameAr: ' الأهم ', nameEn: 'Most important' },
  ...{ frontOrder: null, isBeside: false, page: null },
};

let layla: Actor;
let omar: Actor;

beforeEach(async () => {
  [layla, omar] = await Promise.all([signedIn('layla'), signedIn('omar')]);
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
});

const versionOf = async (key: string) => (await getList(layla, key)).version;

/** A list with one article, which readers see where it is said. */
async function givenImportant(change: Partial<ListDescription>, title = 'الأول') {
  const { key } = await create(layla, { ...IMPORTANT, ...change });
  const { entryId } = await givenEntry({ ar: { title }, en: { title: 'The first' }, publish: ['ar', 'en'] });
  await add(omar, { key, version: await versionOf(key), entryId });
  return { key, entryId };
}

describe('A list that Layla makes', () => {
  it('has an address from its English name, and another one when that is taken', async () => {
    expect((await create(layla, IMPORTANT)).key).toBe('most-important');
    expect((await create(layla, IMPORTANT)).key).toBe('most-important-b');
    expect((await create(layla, { ...IMPORTANT, nameEn: 'الأهم' })).key).toBe('list');
    expect((await create(layla, { ...IMPORTANT, nameEn: 'Top 10 of 2026!' })).key).toBe('top-of');
    expect((await listLists(omar)).lists).toHaveLength(4);
  });

  it('is seen on the front page in both languages, under its name', async () => {
    await givenImportant({ frontOrder: 1 });
    expect(await frontLists('ar')).toMatchObject([{ name: 'الأهم', pieces: [{ title: 'الأول' }] }]);
    expect(await frontLists('en')).toMatchObject([
      { name: 'Most important', pieces: [{ title: 'The first' }] },
    ]);
    expect((await listsBeside('ar')).others).toEqual([]);
  });

  it('is seen beside pages, and nowhere while it is empty', async () => {
    await create(layla, { ...IMPORTANT, isBeside: true, frontOrder: 2 });
    expect([await frontLists('ar'), (await listsBeside('ar')).others]).toEqual([[], []]);
    await givenImportant({ isBeside: true, nameAr: 'ملف' });
    expect((await listsBeside('ar')).others).toMatchObject([{ name: 'ملف', lines: [{ title: 'الأول' }] }]);
  });

  it('stands on the front page in the order of the blocks', async () => {
    await givenImportant({ frontOrder: 2, nameEn: 'Second' });
    await givenImportant({ frontOrder: 1, nameEn: 'First' });
    expect((await frontLists('en')).map(({ name }) => name)).toEqual(['First', 'Second']);
  });

  it('takes articles and Center News items', async () => {
    const { key } = await givenImportant({ frontOrder: 1 });
    const item = await givenEntry({ kind: 'center_news', ar: { title: 'خبر' }, publish: ['ar'] });
    await add(omar, { key, version: await versionOf(key), entryId: item.entryId });
    expect((await frontLists('ar'))[0]?.pieces.map(({ title }) => title)).toEqual(['خبر', 'الأول']);
  });

  it('shows an item under a title of its own, and the piece keeps its title', async () => {
    const { key, entryId } = await givenImportant({ frontOrder: 1 });
    const details = { titleAr: ' "C++" في <العنوان> ', titleEn: null, shownFrom: null, shownUntil: null };
    await detail(omar, { key, version: await versionOf(key), entryId, ...details });
    const [block] = await frontLists('ar');
    expect(block?.pieces[0]).toMatchObject({ title: '"C++" في <العنوان>' });
    expect(block?.pieces[0]?.titleHtml).toContain('&lt;العنوان&gt;');
    expect((await frontLists('en'))[0]?.pieces[0]?.title).toBe('The first');
    expect((await getList(omar, key)).items[0]?.titles.ar).toBe('الأول');
  });

  it('is renamed and moved, but not with an older version', async () => {
    const { key } = await givenImportant({});
    const version = await versionOf(key);
    const change = { key, ...IMPORTANT, nameEn: 'Chosen', isBeside: true };
    await rename(layla, { ...change, version });
    await expect(rename(layla, { ...change, version })).rejects.toMatchObject({ code: 'conflict' });
    expect((await listsBeside('en')).others.map(({ name }) => name)).toEqual(['Chosen']);
  });

  it('is removed only when readers see it nowhere', async () => {
    const { key } = await givenImportant({ isBeside: true });
    await expect(remove(layla, { key })).rejects.toThrow('lists.shownToReaders');
    await rename(layla, { key, version: await versionOf(key), ...IMPORTANT });
    await remove(layla, { key });
    await expect(getList(layla, key)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('The newsroom refuses', () => {
  it('that editors and authors make, rename or remove lists', async () => {
    const { key } = await create(layla, IMPORTANT);
    for (const actor of [omar, await signedIn('sara')]) {
      await expect(create(actor, IMPORTANT)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(remove(actor, { key })).rejects.toMatchObject({ code: 'forbidden' });
      const change = { key, version: await versionOf(key), ...IMPORTANT };
      await expect(rename(actor, change)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('that a list of the site is renamed or removed', async () => {
    for (const key of BUILT_IN_LISTS) {
      await expect(remove(layla, { key })).rejects.toThrow('lists.builtIn');
      const change = { key, version: await versionOf(key), ...IMPORTANT };
      await expect(rename(layla, change)).rejects.toThrow('lists.builtIn');
    }
  });

  it.each([
    ['a missing name', { nameEn: ' ' }, 'field.required'],
    ['a long name', { nameAr: 'أ'.repeat(81) }, 'field.tooLong'],
    ['a name of two lines', { nameEn: 'a\nb' }, 'field.forbiddenCharacters'],
    ['a block that does not exist', { frontOrder: 13 }, 'lists.frontOrder'],
  ])('%s', async (_what, change, key) => {
    await expect(create(layla, { ...IMPORTANT, ...change })).rejects.toThrow(key);
  });
});
