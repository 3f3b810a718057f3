import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import * as redirectVerbs from '@/lib/redirects/change-redirects';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { committed, saveEditionFields, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, release, signAll, write } from '@/lib/testing/given-release';
import { publicTables } from '@/lib/testing/public-rows';
import { publishPresent } from '@/lib/testing/publish-present';
import { purgeEntry } from '@/lib/trash/purge-entry';
import { trashEntry } from '@/lib/trash/trash-entry';
import { parseFormerState } from './former-state';
import { getRelease } from './get-release';

let omar: Actor;
let layla: Actor;

beforeAll(async () => {
  [omar, layla] = [await signedIn('omar'), await signedIn('layla')];
});

let count = 0;

/** An English piece, published at its address. */
async function givenPiece(publish: 'en'[] = ['en']) {
  count += 1;
  const slug = `moving-${count}`;
  const { entryId, editions } = await givenEntry({ en: { slug }, publish });
  return { entryId, en: editions.en ?? '', slug, path: `/en/articles/${slug}` };
}

async function moveTo(editionId: string, slug: string) {
  const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  await saveEditionFields(omar, editionId, { fieldsVersion, slug, dateline: null });
}

async function purge(entryId: string, editionId: string) {
  await unpublishEdition(omar, editionId);
  await committed(trashEntry)(omar, entryId, { reason: 'Not ours.' });
  await committed(purgeEntry)(layla, entryId);
}

interface Planned {
  pieces?: string[];
  withdrawn?: string[];
  redirects: [fromPath: string, toPath: string][];
}

async function givenSigned({ pieces = [], withdrawn = [], redirects }: Planned) {
  const { id } = await createRelease(omar, { name: 'Redirects' });
  for (const editionId of pieces) await release.add(omar, id, { editionId, change: { reason: 'facts' } });
  for (const editionId of withdrawn) await release.withdraw(omar, id, { editionId });
  for (const [fromPath, toPath] of redirects) await release.addRedirect(omar, id, { fromPath, toPath });
  await signAll(omar, id);
  return id;
}

/** What the page of the release says of its redirects, in the order of their addresses. */
const told = async (id: string) =>
  (await getRelease(omar, id)).redirects.map(({ issues }) => issues.map(({ key }) => key));

/** What is told before is why it is refused, and nothing of it stays. */
async function expectRefused(id: string, keys: string[][]) {
  expect(await told(id)).toEqual(keys);
  const before = await publicTables();
  await expect(release.publish(omar, id, {})).rejects.toMatchObject({
    code: 'invalid',
    issues: keys.flat().map((key) => expect.objectContaining({ key })),
  });
  expect(await publicTables()).toEqual(before);
}

describe('Before a release goes live, its page says of a redirect', () => {
  it('that another one of the release leads on from where it leads, or to where it begins', async () => {
    const id = await givenSigned({
      redirects: [
        ['/en/chained-a', '/en/chained-b'],
        ['/en/chained-b', '/en/archive'],
      ],
    });
    await expectRefused(id, [['redirects.chain'], ['redirects.chainBefore']]);
  });

  it('that its address stays that of a piece which is only updated', async () => {
    const { en, path } = await givenPiece();
    await write(omar, en, 'Updated at the same address');
    await expectRefused(await givenSigned({ pieces: [en], redirects: [[path, '/en/archive']] }), [
      ['redirects.inUse'],
    ]);
  });

  it('that a piece of the release takes its address, in either language, and its short address', async () => {
    const { en, entryId, slug } = await givenPiece([]);
    const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
    const redirects = [`/ar/articles/${slug}`, `/e/${number}`, `/en/articles/${slug}`].map(
      (from): [string, string] => [from, '/en/archive'],
    );
    await expectRefused(await givenSigned({ pieces: [en], redirects }), [
      ...[['redirects.inUse'], ['redirects.inUse'], ['redirects.inUse']],
    ]);
  });

  it('that it leads to an address which a piece of the release leaves', async () => {
    const { en, path, slug } = await givenPiece();
    await moveTo(en, `${slug}-moved`);
    await expectRefused(await givenSigned({ pieces: [en], redirects: [['/en/leads-there', path]] }), [
      ['redirects.chain'],
    ]);
  });
});

describe('A release', () => {
  it('leads the address that a piece leaves elsewhere, and any address to one that a piece takes', async () => {
    const { en, path, slug } = await givenPiece();
    await moveTo(en, `${slug}-moved`);
    await db().redirect.create({ data: { fromPath: `${path}-moved`, status: 301, toPath: '/en' } });
    const id = await givenSigned({
      pieces: [en],
      redirects: [
        [path, '/en/archive'],
        ['/en/of-before', `${path}-moved`],
      ],
    });
    expect(await told(id)).toEqual([[], []]);
    await release.publish(omar, id, {});
    expect(await explainMissing(path)).toMatchObject({ status: 301, location: '/en/archive' });
    expect(await explainMissing('/en/of-before')).toMatchObject({ status: 301, location: `${path}-moved` });
  });

  it('turns a redirect away from an address, and leads that one elsewhere too', async () => {
    await db().redirect.create({ data: { fromPath: '/en/turned-z', status: 301, toPath: '/en/turned-a' } });
    const id = await givenSigned({
      redirects: [
        ['/en/turned-a', '/en/archive'],
        ['/en/turned-z', '/en/search'],
      ],
    });
    expect(await told(id)).toEqual([[], []]);
    await release.publish(omar, id, {});
    expect(await explainMissing('/en/turned-z')).toMatchObject({ location: '/en/search' });
  });

  it('leads an address of the former site elsewhere, in whichever spelling it is typed, and leads none there', async () => {
    await givenSigned({ redirects: [['https://old.example/en-US/Mainpage/Item/6/title', '/en/archive']] });
    expect(await db().releaseRedirect.count({ where: { fromPath: '/Mainpage/Item/6' } })).toBe(1);
    await expect(
      givenSigned({ redirects: [['/en/to-former-site', '/en/Mainpage/Item/6']] }),
    ).rejects.toMatchObject({ issues: [{ path: 'toPath', key: 'redirects.noAddress' }] });
  });

  it('gives an administrator back the redirect whose address a piece took, with what holds without it', async () => {
    const [former, fresh] = [await givenPiece(), await givenPiece([])];
    await unpublishEdition(omar, former.en);
    await moveTo(former.en, `${former.slug}-moved`);
    const of = { fromPath: former.path, toPath: '/en/archive' };
    await committed(redirectVerbs.createRedirect)(layla, of);
    await moveTo(fresh.en, former.slug);
    const id = await givenSigned({ pieces: [fresh.en], redirects: [] });
    await release.publish(omar, id, {});
    expect(await db().redirect.count({ where: { fromPath: former.path } })).toBe(0);
    await release.rollBack(omar, id, {});
    const restored = await db().redirect.findUniqueOrThrow({ where: { fromPath: former.path } });
    expect(restored).toMatchObject({
      ...{ ...of, means: 'admin', madeById: layla.userId },
      before: { status: 410, editionId: former.en, toPath: null },
    });
    await committed(redirectVerbs.deleteRedirect)(layla, restored);
    expect(await explainMissing(former.path)).toMatchObject({ status: 410 });
  });

  it('is rolled back also when an older build recorded what answered at its addresses', () => {
    const redirects = { '/en/x': { status: 301, editionId: null, toPath: '/en' } };
    const stored = { updatedAt: null, notice: '', redirects, behindSinceId: null };
    expect(parseFormerState(stored)).toEqual(stored);
  });

  it('is rolled back although the piece to which an address led before was removed for good', async () => {
    const { en, entryId, path, slug } = await givenPiece();
    await moveTo(en, `${slug}-moved`);
    await publishPresent(omar, en);
    const id = await givenSigned({ redirects: [[path, '/en/archive']] });
    await release.publish(omar, id, {});
    await purge(entryId, en);
    await release.rollBack(omar, id, {});
    expect(await explainMissing(path)).toMatchObject({ status: 410 });
  });

  it('is rolled back although another piece that was at the address of one in it was removed for good', async () => {
    const [former, fresh] = [await givenPiece(), await givenPiece([])];
    await moveTo(former.en, `${former.slug}-moved`);
    await publishPresent(omar, former.en);
    await moveTo(fresh.en, former.slug);
    const id = await givenSigned({ pieces: [fresh.en], redirects: [] });
    await release.publish(omar, id, {});
    await purge(former.entryId, former.en);
    await release.rollBack(omar, id, {});
    expect(await explainMissing(former.path)).toMatchObject({ status: 410 });
  });
});
