import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { schedulePresent } from '@/lib/testing/given-scheduled';
import { givenList, givenPins } from '@/lib/testing/publication-factories';
import { createList } from './create-list';
import { previewList } from './preview-list';
import { BUILT_IN_LISTS, type ListKey, type PreviewArea } from './types';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

let omar: Actor;

beforeEach(async () => {
  omar = await signedIn('omar');
  await db().scheduledChange.deleteMany();
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
  await givenList('front-page', []);
});

const preview = (key: ListKey, moment: Date | 'now', area?: PreviewArea) =>
  previewList(omar, key, { locale: 'ar', moment, area });

describe('A list is previewed where it stands', () => {
  const NAMES = { nameAr: 'ملف', nameEn: 'File', frontOrder: null, isBeside: false, page: null };

  async function given(where: object) {
    const layla = await signedIn('layla');
    const { key } = await committed(createList)(layla, { ...NAMES, ...where });
    const { entryId } = await givenEntry({ ar: { title: 'في الملف' }, publish: ['ar'] });
    await givenPins(key, { 0: entryId });
    return key;
  }

  it('in a box beside an article', async () => {
    const { shown, beside, areas } = await preview(await given({ isBeside: true }), 'now');
    expect(areas).toEqual(['beside']);
    expect(shown).toMatchObject({ area: 'beside', piece: { kind: 'article', locale: 'ar' } });
    expect(beside.others).toMatchObject([{ name: 'ملف', lines: [{ title: 'في الملف' }] }]);
  });

  it('on its own page', async () => {
    const page = { slugAr: 'ملف', slugEn: 'file' };
    const { shown, areas } = await preview(await given({ frontOrder: 1, page }), inDays(1), 'page');
    expect(areas).toEqual(['front', 'page']);
    expect(shown).toMatchObject({ area: 'page', page: { rows: [{ title: 'في الملف' }] } });
  });

  it('on its own page, and what only moves beyond its block does not leave that page', async () => {
    const page = { slugAr: 'ملف', slugEn: 'file' };
    const key = await given({ frontOrder: 1, page });
    const [now, later] = [
      await givenEntry({ ar: { title: 'باقٍ' }, publish: ['ar'] }),
      await givenEntry({ ar: {} }),
    ];
    await db().list.update({ where: { key }, data: { shown: 1 } });
    await givenPins(key, { 0: later.entryId, 1: now.entryId });
    await schedulePresent(omar, later.editions.ar ?? '');
    const goes = async (area: PreviewArea) => (await preview(key, inDays(4), area)).difference.goes;
    expect(await goes('front')).toEqual(['باقٍ']);
    expect(await goes('page')).toEqual([]);
  });

  it('on the page of the section that it opens, where its pieces do not appear twice', async () => {
    const key = await given({});
    const { section } = await db().publication.findFirstOrThrow({
      ...{ where: { title: 'في الملف' }, orderBy: { entryNumber: 'desc' } },
      select: { section: true },
    });
    await db().section.update({ where: { id: section?.id ?? '' }, data: { opening: { connect: { key } } } });
    const { shown, areas } = await preview(key, inDays(1));
    expect(areas).toEqual(['section']);
    if (shown.area !== 'section') throw new Error('The section is not shown.');
    expect(shown).toMatchObject({ section: { name: section?.nameAr }, opening: { name: 'ملف' } });
    const above = shown.opening?.pieces.map(({ path }) => path) ?? [];
    expect(above).toHaveLength(1);
    expect(shown.page.rows.map(({ path }) => path)).not.toContain(above[0]);
  });

  it('on the front page, while it stands nowhere', async () => {
    expect((await preview(await given({}), 'now', 'page')).shown.area).toBe('front');
  });
});
