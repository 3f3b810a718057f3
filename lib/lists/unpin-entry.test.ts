import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/i18n/dates';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { addEntry } from './add-entry';
import { createList } from './create-list';
import { getList } from './get-list';
import { startListDraft } from './list-draft';
import { BUILT_IN_LISTS } from './types';
import { unpinEntry } from './unpin-entry';
import { updateList } from './update-list';

let omar: Actor;
let key: string;
let sectionId: string;

const current = async () => ({ key, version: (await getList(omar, key)).version });
const unpin = async (entryId: string) => committed(unpinEntry)(omar, { ...(await current()), entryId });
const order = async () => (await getList(omar, key)).items.map(({ titles }) => titles.ar);

/** A list that the articles of a section fill, those of the last ten days. */
beforeEach(async () => {
  omar = await signedIn('omar');
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
  await db().publication.deleteMany();
  const names = { nameAr: 'ملف', nameEn: 'Dossier', frontOrder: null, isBeside: false, page: null };
  ({ key } = await committed(createList)(await signedIn('layla'), names));
  sectionId = (await givenSection('unpin')).id;
  const rule = { source: { term: 'section', id: sectionId } as const, maxDays: 10 };
  const settings = { shown: 5, showsOtherLanguage: true, rule };
  await committed(updateList)(omar, { ...(await current()), ...settings });
});

function givenArticle(title: string, days: number, fields: object = {}) {
  const dateline = isoDate(new Date(Date.now() - days * 86_400_000));
  return givenEntry({ ar: { title, dateline }, publish: ['ar'], ...fields });
}

async function givenPinned(title: string, days: number, fields: object = {}) {
  const made = await givenArticle(title, days, fields);
  await committed(addEntry)(omar, { ...(await current()), entryId: made.entryId });
  return made;
}

describe('A pinned piece', () => {
  it('that the rule names returns to its date', async () => {
    await givenArticle('جديد', 1, { sectionId });
    const { entryId } = await givenPinned('قديم', 5, { sectionId });
    expect(await order()).toEqual(['قديم', 'جديد']);
    await unpin(entryId);
    expect(await order()).toEqual(['جديد', 'قديم']);
  });

  it.each([
    ['of another section', 1, false],
    ['that is too old for the rule', 30, true],
  ])('%s cannot return to its date, because it would leave the list', async (_what, days, isOfSection) => {
    const { entryId } = await givenPinned('باقٍ', days, isOfSection ? { sectionId } : {});
    await expect(unpin(entryId)).rejects.toMatchObject({
      issues: [{ path: 'entryId', key: 'lists.notOfRule' }],
    });
    expect(await order()).toEqual(['باقٍ']);
  });

  it('of another section stays in the draft too', async () => {
    const { entryId } = await givenPinned('باقٍ', 1);
    await committed(startListDraft)(omar, await current());
    await expect(unpin(entryId)).rejects.toThrow('lists.notOfRule');
    expect(await order()).toEqual(['باقٍ']);
  });

  it('that is withdrawn returns to its date when it is published again', async () => {
    await givenArticle('جديد', 1, { sectionId });
    const { entryId, editions } = await givenPinned('مسحوب', 5, { sectionId });
    await unpublishEdition(omar, editions.ar ?? '');
    await unpin(entryId);
    expect(await order()).toEqual(['جديد']);
    await publishPresent(omar, editions.ar ?? '');
    expect(await order()).toEqual(['جديد', 'مسحوب']);
  });
});
