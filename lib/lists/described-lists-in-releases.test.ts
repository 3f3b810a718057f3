import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { MAX_PLACED } from '@/lib/publications/placed-lists';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { getRelease } from '@/lib/releases/get-release';
import { committed } from '@/lib/testing/committed';
import { DOSSIER, describedLists, FILE } from '@/lib/testing/described-lists';
import { createRelease, release } from '@/lib/testing/given-release';
import { getList } from './get-list';
import { discardListDraft } from './list-draft';
import type { ListKey } from './types';

const discard = committed(discardListDraft);

const { beginAnew, givenFile, current, describeAs, begin, lastEvents, seen, front } = describedLists();

let omar: Actor;
let key: ListKey;

beforeEach(async () => {
  ({ omar, key } = await beginAnew());
});

/** Where addresses lead, or what they answer. */
const leads = async (...paths: string[]) =>
  Promise.all(
    paths.map(async (path) => {
      const answer = await explainMissing(path);
      return 'location' in answer ? answer.location : answer.status;
    }),
  );

describe('A release', () => {
  it('gives a list its names and standing, and takes them back as readers saw it', async () => {
    await begin();
    await describeAs(DOSSIER);
    const { id } = await createRelease(omar, { name: 'A dossier', listKeys: [key] });
    const redirect = { fromPath: '/en/lists/dossier', toPath: '/en/articles', status: 301 };
    await db().redirect.create({ data: redirect });
    await describeAs({ ...DOSSIER, nameEn: 'Typed later' });
    expect((await getRelease(omar, id)).lists).toMatchObject([{ isBehind: true }]);
    await release.publish(omar, id, {});
    expect(await getList(omar, key)).toMatchObject({ nameEn: 'Typed later', seen: DOSSIER });
    await discard(omar, await current());
    await release.rollBack(omar, id, {});
    expect([await seen(), await front()]).toEqual([FILE, ['The file']]);
    expect(await explainMissing(redirect.fromPath)).toMatchObject({ location: redirect.toPath });
    expect((await lastEvents(1))[0]).toMatchObject({
      ...{ action: 'list.arrangement_restored', data: { isDescribed: true } },
    });
  });

  it('is as the draft where an older build froze that nothing is described, and ends that draft', async () => {
    await begin();
    const { id } = await createRelease(omar, { name: 'Of an older build', listKeys: [key] });
    await db()
      .$executeRaw`UPDATE "ReleaseList" SET "arrangement" = jsonb_set("arrangement", '{settings,description}', 'null')
      WHERE "releaseId" = ${id}::uuid`;
    expect((await getRelease(omar, id)).lists).toMatchObject([{ isBehind: false, isAsDraft: true }]);
    await release.publish(omar, id, {});
    expect((await getList(omar, key)).draft).toBeNull();
  });

  it('ends the draft that it makes public, and lets one list take the space that another one leaves', async () => {
    const rows = Array.from({ length: MAX_PLACED - 1 }, (_, index) => ({
      ...{ nameAr: 'قائمة', nameEn: 'List', frontOrder: 2, shown: 5 },
      key: `aa-${String.fromCharCode(97 + index)}`,
    }));
    await db().list.createMany({ data: rows });
    const coming = await givenFile('Coming', { nameEn: 'A coming one', frontOrder: null, page: null });
    await begin();
    await begin(coming);
    await describeAs({ ...FILE, nameEn: 'A coming one', page: null }, coming);
    const alone = await createRelease(omar, { name: 'Too many', listKeys: [coming] });
    expect((await getRelease(omar, alone.id)).lists[0]?.issues).toMatchObject([{ key: 'lists.frontFull' }]);
    await release.discard(omar, alone.id, {});
    await describeAs({ ...FILE, frontOrder: null });
    const { id } = await createRelease(omar, { name: 'Together', listKeys: [key, coming] });
    await release.publish(omar, id, {});
    expect([await front(), (await getList(omar, coming)).draft]).toEqual([['A coming one'], null]);
    await describeAs({ ...DOSSIER, frontOrder: 3, isBeside: false, page: null }, 'aa-a');
    await release.rollBack(omar, id, {});
    expect(await front()).toEqual(['The file']);
  });

  it('has lists swap their addresses, and lead where they led before once it is rolled back', async () => {
    const other = await givenFile('First of the dossier', DOSSIER);
    const [older, olderStill] = ['/en/lists/older-file', '/en/lists/older-dossier'];
    const led = [
      { fromPath: older, toPath: '/en/lists/file', status: 301 },
      { fromPath: olderStill, toPath: '/en/lists/dossier', status: 301 },
    ];
    await db().redirect.createMany({ data: led });
    await begin();
    await begin(other);
    await describeAs({ ...FILE, page: DOSSIER.page });
    await describeAs({ ...DOSSIER, page: { slugAr: 'آخر', slugEn: 'file' } }, other);
    const { id } = await createRelease(omar, { name: 'Swapped', listKeys: [key, other] });
    expect((await getRelease(omar, id)).lists.map(({ issues }) => issues)).toEqual([[], []]);
    await release.publish(omar, id, {});
    expect([(await seen()).page, (await getList(omar, other)).seen.page?.slugEn]).toEqual([
      ...[DOSSIER.page, 'file'],
    ]);
    expect(await leads(older, olderStill, '/ar/lists/ملف')).toEqual([
      ...['/en/lists/dossier', '/en/lists/file', '/ar/lists/ملف-خاص'],
    ]);
    await release.rollBack(omar, id, {});
    expect([(await seen()).page, (await getList(omar, other)).seen.page]).toEqual([FILE.page, DOSSIER.page]);
    expect(await leads(older, olderStill, '/ar/lists/آخر')).toEqual([
      ...['/en/lists/file', '/en/lists/dossier', '/ar/lists/ملف-خاص'],
    ]);
  });

  it('that took the page off has former addresses lead to it again once it is rolled back, but for what somebody led elsewhere', async () => {
    const [former, elsewhere] = ['/en/lists/former', '/en/lists/elsewhere'];
    const rows = [former, elsewhere].map((fromPath) => ({ fromPath, toPath: '/en/lists/file', status: 301 }));
    await db().redirect.createMany({ data: rows });
    await begin();
    await describeAs({ ...FILE, page: null });
    const { id } = await createRelease(omar, { name: 'Page off', listKeys: [key] });
    await release.addRedirect(omar, id, { fromPath: '/en/lists/file', toPath: '/en/archive' });
    expect((await getRelease(omar, id)).redirects[0]?.issues).toEqual([]);
    await release.publish(omar, id, {});
    expect(await leads('/en/lists/file', former)).toEqual(['/en/archive', 410]);
    expect(await lastEvents(1)).toMatchObject([
      { action: 'list.draft_published', data: { isDescribed: true } },
    ]);
    await db().redirect.update({
      where: { fromPath: elsewhere },
      data: { status: 301, toPath: '/en/search' },
    });
    await release.rollBack(omar, id, {});
    expect(await leads(former, elsewhere)).toEqual(['/en/lists/file', '/en/search']);
  });

  it('tells before of a redirect whose address a list takes, or which leads to one that a list leaves', async () => {
    await begin();
    await describeAs({ ...FILE, page: DOSSIER.page });
    const { id } = await createRelease(omar, { name: 'Beside redirects', listKeys: [key] });
    for (const [fromPath, toPath] of [
      ['/en/lists/Dossier', '/en/archive'],
      ['/en/leads-there', '/en/lists/file'],
      ['/en/leads-to-new', '/en/lists/dossier'],
    ] as const)
      await release.addRedirect(omar, id, { fromPath, toPath });
    const { redirects } = await getRelease(omar, id);
    expect(redirects.map(({ issues }) => issues.map((issue) => issue.key))).toEqual([
      ...[['redirects.chain'], [], ['redirects.inUse']],
    ]);
    await expect(release.publish(omar, id, {})).rejects.toMatchObject({ code: 'invalid' });
  });
});
