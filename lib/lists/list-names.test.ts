import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { createList } from './create-list';
import { getList } from './get-list';
import { BUILT_IN_LISTS, isListKey } from './types';

beforeEach(async () => {
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
});

describe('A new list can be opened, whatever its English name', () => {
  it.each([
    ['Top ٥ stories', 'top-stories'],
    ['Top ۵ stories', 'top-stories'],
    ['m² of land', 'm-of-land'],
    ['Top ５ stories', 'top-stories'],
    ['２０２６', 'list'],
    ['2026', 'list'],
    ['…', 'list'],
    ['Covid19 and 5G', 'covid-and-g'],
    ['Émile’s choice', 'emiles-choice'],
  ])('%s', async (nameEn, expected) => {
    const layla = await signedIn('layla');
    const description = { nameAr: 'الأهم', nameEn, frontOrder: null, isBeside: false, page: null };
    const { key } = await committed(createList)(layla, description);
    expect([key, isListKey(key)]).toEqual([expected, true]);
    expect((await getList(layla, key)).nameEn).toBe(nameEn);
  });
});
