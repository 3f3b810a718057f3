import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { listUsers } from './list-users';

let layla: Actor;

beforeAll(async () => {
  layla = await signedIn('layla');
  for (const [index, nameEn] of ['Zain', 'Amal', 'Amal', 'Badr', 'Huda', 'Huda'].entries()) {
    await db().user.create({
      data: {
        ...{
          email: `user${index}@markaz.example`,
          nameAr: 'اسم',
          nameEn,
          role: 'author',
          passwordHash: 'none',
        },
        deactivatedAt: index > 3 ? new Date('2026-01-01') : index === 3 ? new Date('2026-02-01') : null,
      },
    });
  }
});

it('An administrator reads all accounts page after page and back, active ones first, in the order of their names', async () => {
  const all = await listUsers(layla, { size: 100 });
  expect(all.rows.map(({ nameEn, deactivatedAt }) => (deactivatedAt ? `(${nameEn})` : nameEn))).toEqual([
    ...['Amal', 'Amal', 'Layla Haddad', 'Zain', '(Badr)', '(Huda)', '(Huda)'],
  ]);
  expect(all).toMatchObject({ previous: null, next: null, total: { count: 7, isMore: false } });
  const ids: string[] = [];
  let page = await listUsers(layla, { size: 2 });
  for (;;) {
    ids.push(...page.rows.map((row) => row.id));
    if (!page.next) break;
    page = await listUsers(layla, { size: 2, after: page.next });
  }
  expect(ids).toEqual(all.rows.map((row) => row.id));
  while (page.previous) {
    page = await listUsers(layla, { size: 2, before: page.previous });
    const start = ids.indexOf(page.rows[0]?.id ?? '');
    expect(page.rows.map((row) => row.id)).toEqual(ids.slice(start, start + 2));
  }
  expect(page.rows[0]?.id).toBe(ids[0]);
});

it('An address that names no account shows the first page', async () => {
  const first = await listUsers(layla, { size: 2 });
  for (const after of ['nobody', '00000000-0000-7000-8000-000000000000'])
    expect(await listUsers(layla, { size: 2, after })).toEqual(first);
});

it('Only administrators see accounts', async () => {
  await expect(listUsers(await signedIn('omar'), { size: 2 })).rejects.toMatchObject({ code: 'forbidden' });
});

it('An account is found by parts of its names in any spelling and by its address, page after page', async () => {
  const found = async (query: string) =>
    (await listUsers(layla, { size: 100, query })).rows.map(({ nameEn }) => nameEn);
  expect(await found('hud')).toEqual(['Huda', 'Huda']);
  expect(await found('USER0@markaz')).toEqual(['Zain']);
  expect(await found('ليلى')).toEqual(['Layla Haddad']);
  expect(await found('ليلي حداد layla')).toEqual(['Layla Haddad']);
  expect(await found('nobody')).toEqual([]);
  const first = await listUsers(layla, { size: 1, query: 'amal' });
  expect(first.total).toEqual({ count: 2, isMore: false });
  const second = await listUsers(layla, { size: 1, query: 'amal', after: first.next ?? '' });
  expect([first.rows[0]?.id === second.rows[0]?.id, second.next]).toEqual([false, null]);
});

it('An administrator reads the accounts of a role, those that are invited or suspended, and those that sign in with a password alone', async () => {
  await signedIn('omar');
  const { id } = await db().user.findFirstOrThrow({ where: { nameEn: 'Zain' } });
  await db().user.update({ where: { id }, data: { invitedAt: new Date() } });
  const names = async (filter: Omit<Parameters<typeof listUsers>[1], 'size'>) =>
    (await listUsers(layla, { size: 100, ...filter })).rows.map(({ nameEn }) => nameEn);
  expect(await names({ role: 'admin' })).toEqual(['Layla Haddad']);
  expect(await names({ account: 'invited' })).toEqual(['Zain']);
  expect(await names({ account: 'deactivated' })).toEqual(['Badr', 'Huda', 'Huda']);
  expect(await names({ account: 'active' })).toEqual(['Amal', 'Amal', 'Layla Haddad', 'Omar Farouk']);
  await db().user.update({ where: { id: layla.userId ?? '' }, data: { secondFactorSince: new Date() } });
  expect(await names({ account: 'withoutSecondStep' })).toEqual(['Amal', 'Amal', 'Omar Farouk']);
  expect(await names({ account: 'withoutSecondStep', role: 'admin' })).toEqual([]);
  expect(await names({ account: 'deactivated', query: 'hud' })).toEqual(['Huda', 'Huda']);
  expect((await listUsers(layla, { size: 1, role: 'author', account: 'active' })).total.count).toBe(2);
});
