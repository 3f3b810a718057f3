import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { signedIn } from '@/lib/testing/cast';
import { committed, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import * as verbs from './change-redirects';
import { explainMissing } from './explain-missing';
import { getRedirect } from './get-redirect';
import { listRedirects } from './list-redirects';

const createRedirect = committed(verbs.createRedirect);
const updateRedirect = committed(verbs.updateRedirect);
const deleteRedirect = committed(verbs.deleteRedirect);

let layla: Actor;
const WINDOW = { query: '', size: 50 };

beforeAll(async () => {
  layla = await signedIn('layla');
});

const keysOf = (outcome: Promise<unknown>) =>
  outcome.then(
    () => [],
    ({ code, issues }) => [
      code,
      ...issues.map(({ path, key }: { path: string; key: string }) => `${path} ${key}`),
    ],
  );

describe('An administrator', () => {
  it('has an address lead elsewhere, changes where, and removes it, and readers follow', async () => {
    const from = `${env().SITE_URL}/en/our-old-page/`;
    const { id } = await createRedirect(layla, { fromPath: from, toPath: '/en/archive' });
    expect(await explainMissing('/en/our-old-page')).toEqual({ status: 301, location: '/en/archive' });
    expect(await updateRedirect(layla, { id, version: 1, toPath: '/en/search' })).toEqual({ version: 2 });
    expect(await explainMissing('/en/our-old-page')).toEqual({ status: 301, location: '/en/search' });
    expect(await getRedirect(layla, id)).toEqual({
      ...{ id, version: 2 },
      fields: { fromPath: '/en/our-old-page', toPath: '/en/search' },
    });
    await deleteRedirect(layla, { id, version: 2 });
    expect(await explainMissing('/en/our-old-page')).toMatchObject({ status: 404 });
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual([
      'redirect.created',
      'redirect.updated',
      'redirect.deleted',
    ]);
  });

  it('changes where an address with a percent sign leads, and may leave one as it was', async () => {
    const fields = { fromPath: '/en/100%25', toPath: '/en/50%25-off' };
    const { id } = await createRedirect(layla, fields);
    const read = await getRedirect(layla, id);
    expect(await updateRedirect(layla, { id, version: 1, toPath: read.fields.toPath })).toEqual({
      version: 1,
    });
    expect(await updateRedirect(layla, { id, version: 1, toPath: '/en/archive' })).toEqual({ version: 2 });
    expect(await explainMissing('/en/100%')).toMatchObject({ location: '/en/archive' });
  });

  it('changes and removes nothing over a colleague’s change', async () => {
    const { id } = await createRedirect(layla, { fromPath: '/en/by-two', toPath: '/en' });
    await updateRedirect(layla, { id, version: 1, toPath: '/ar' });
    expect(await keysOf(updateRedirect(layla, { id, version: 1, toPath: '/en/archive' }))).toEqual([
      'conflict',
      ' conflict',
    ]);
    expect(await keysOf(deleteRedirect(layla, { id, version: 1 }))).toEqual(['conflict', ' conflict']);
    expect(await explainMissing('/en/by-two')).toMatchObject({ location: '/ar' });
  });

  it('is told when a colleague has had the address lead elsewhere already', async () => {
    await createRedirect(layla, { fromPath: '/en/made-once', toPath: '/en' });
    expect(await keysOf(createRedirect(layla, { fromPath: '/en/made-once', toPath: '/ar' }))).toEqual([
      'conflict',
      'fromPath redirects.exists',
    ]);
  });

  it.each([
    ['https://elsewhere.example/en/a', '/en', 'fromPath redirects.otherSite'],
    ['/en/a-page', 'https://elsewhere.example/en', 'toPath redirects.otherSite'],
    ['/en/a-page', '//elsewhere.example/en', 'toPath redirects.otherSite'],
    ['/studio/lists', '/en', 'fromPath redirects.noAddress'],
    ['/en', '/ar', 'fromPath redirects.inUse'],
    ['/en/to-itself', '/en/to-itself', 'toPath redirects.itself'],
  ])('is told what is wrong with a redirect from %s to %s', async (fromPath, toPath, issue) => {
    expect(await keysOf(createRedirect(layla, { fromPath, toPath }))).toEqual(['invalid', issue]);
  });

  it('may lead the readers of a withdrawn piece elsewhere, and afterwards it is gone again', async () => {
    const { editions } = await givenEntry({ en: { slug: 'withdrawn-once' }, publish: ['en'] });
    await unpublishEdition(await signedIn('omar'), editions.en ?? '');
    const path = '/en/articles/withdrawn-once';
    const { id } = await createRedirect(layla, { fromPath: path, toPath: '/en/archive' });
    expect(await explainMissing(path)).toMatchObject({ status: 301 });
    await deleteRedirect(layla, { id, version: 2 });
    expect(await explainMissing(path)).toMatchObject({ status: 410 });
    expect(await db().redirect.findUnique({ where: { fromPath: path } })).toMatchObject({
      ...{ means: null, madeById: null, before: null, editionId: editions.en },
    });
  });

  it('finds an address by any part of it, as it is read or as it is copied', async () => {
    const { id } = await createRedirect(layla, { fromPath: '/ar/صفحة-قديمة_جدا', toPath: '/ar' });
    for (const query of ['قديمة_', '/ar/%D8%B5%D9%81%D8%AD%D8%A9-%D9%82'])
      expect((await listRedirects(layla, { ...WINDOW, query })).rows.map((row) => row.id)).toEqual([id]);
    expect((await listRedirects(layla, { ...WINDOW, query: 'قديمة%جدا' })).rows).toEqual([]);
  });

  it('finds what leads to an address', async () => {
    const { id } = await createRedirect(layla, {
      fromPath: '/en/about-the-centre',
      toPath: '/en/pages/who-we-are',
    });
    for (const query of ['/pages/WHO-we', 'who%2Dwe'])
      expect((await listRedirects(layla, { ...WINDOW, query })).rows.map((row) => row.id)).toEqual([id]);
  });

  it('reads page by page who made what, and what the site itself remembers', async () => {
    const ofPiece = { means: null, editionId: { not: null } };
    const { fromPath } = await db().redirect.findFirstOrThrow({ where: ofPiece });
    const first = await listRedirects(layla, { ...WINDOW, size: 2 });
    const second = await listRedirects(layla, { ...WINDOW, size: 2, after: first.next ?? '' });
    expect(first.rows).toHaveLength(2);
    expect(second.rows.map(({ id }) => id)).not.toContain(first.rows[1]?.id);
    expect(first.rows[0]).toMatchObject({ means: 'admin', hits: 0, lastOn: null });
    expect(first.rows[0]?.maker?.en).toBeTruthy();
    const [own] = (await listRedirects(layla, { ...WINDOW, query: fromPath })).rows;
    expect(own).toMatchObject({ means: null, maker: null, target: { kind: 'piece' } });
  });
});

it('What the site itself remembers is nobody’s to change', async () => {
  const { id, version } = await db().redirect.findFirstOrThrow({ where: { means: null } });
  expect(await keysOf(deleteRedirect(layla, { id, version }))).toEqual(['not_found', ' notFound']);
  expect(await keysOf(getRedirect(layla, id))).toEqual(['not_found', ' notFound']);
});

it.each(['omar', 'sara'] as const)('%s, who is no administrator, keeps no redirects', async (name) => {
  const actor = await signedIn(name);
  const { id, version } = await db().redirect.findFirstOrThrow({ where: { means: 'admin' } });
  for (const ask of [
    () => createRedirect(actor, { fromPath: '/en/not-mine', toPath: '/en' }),
    () => updateRedirect(actor, { id, version, toPath: '/en' }),
    () => deleteRedirect(actor, { id, version }),
    () => listRedirects(actor, WINDOW),
    () => getRedirect(actor, id),
  ])
    expect(await keysOf(ask())).toEqual(['forbidden', ' forbidden']);
});
