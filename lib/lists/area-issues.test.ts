import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { listsBeside } from '@/lib/publications/lists-beside';
import { MAX_PLACED } from '@/lib/publications/placed-lists';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createList } from './create-list';
import { describeList } from './describe-list';
import { BUILT_IN_LISTS } from './types';

const create = committed(createList);
const describeAgain = committed(describeList);

let layla: Actor;

beforeEach(async () => {
  layla = await signedIn('layla');
  await db().list.deleteMany({ where: { key: { notIn: [...BUILT_IN_LISTS] } } });
});

const NAMES = { nameAr: 'الأهم', nameEn: 'Important' };
const NOWHERE = { ...NAMES, frontOrder: null, isBeside: false, page: null };

/** Lists with keys that come before all others, placed as said. */
function givenLists(count: number, area: { frontOrder?: number; isBeside?: boolean }) {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ ...NAMES, ...area, shown: 5 },
    key: `aa-${String.fromCharCode(97 + index)}`,
  }));
  return db().list.createMany({ data: rows });
}

describe('As many lists as there is space for', () => {
  it('stand on the front page, and one more is refused', async () => {
    await givenLists(MAX_PLACED, { frontOrder: 1 });
    const refused = create(layla, { ...NOWHERE, frontOrder: 2 });
    await expect(refused).rejects.toMatchObject({
      issues: [{ path: 'frontOrder', key: 'lists.frontFull', params: { max: MAX_PLACED } }],
    });
    await create(layla, { ...NOWHERE, isBeside: true });
  });

  it('stand beside pages, of which Center News is one, and one more is refused', async () => {
    await givenLists(MAX_PLACED - 1, { isBeside: true });
    const refused = create(layla, { ...NOWHERE, isBeside: true });
    await expect(refused).rejects.toMatchObject({ issues: [{ path: 'isBeside', key: 'lists.besideFull' }] });
    await create(layla, { ...NOWHERE, frontOrder: 1 });
  });

  it('are not joined by a list that stood elsewhere, and one of them is renamed and leaves', async () => {
    await givenLists(MAX_PLACED, { frontOrder: 1 });
    const { key } = await create(layla, { ...NOWHERE, isBeside: true });
    const moved = describeAgain(layla, { ...NOWHERE, key, version: 1, isBeside: true, frontOrder: 1 });
    await expect(moved).rejects.toThrow('lists.frontFull');
    const one = { ...NOWHERE, key: 'aa-a', nameEn: 'Renamed' };
    const { version } = await describeAgain(layla, { ...one, version: 1, frontOrder: 2 });
    await describeAgain(layla, { ...one, version });
    await describeAgain(layla, { ...NOWHERE, key, version: 1, isBeside: true, frontOrder: 1 });
  });
});

describe('Center News', () => {
  it('stands beside pages also when more lists are there than have space', async () => {
    await givenEntry({ kind: 'center_news', ar: { title: 'خبر' }, publish: ['ar'] });
    await givenLists(MAX_PLACED + 1, { isBeside: true, frontOrder: 1 });
    expect((await listsBeside('ar')).centerNews).toMatchObject([{ title: 'خبر' }]);
  });
});
