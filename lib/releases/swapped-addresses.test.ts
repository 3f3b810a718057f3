import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { createRelease, itemOf, release, signAll } from '@/lib/testing/given-release';
import { publicTables } from '@/lib/testing/public-rows';
import { publishPresent } from '@/lib/testing/publish-present';
import { getRelease } from './get-release';

let omar: Actor;
let round = 0;
/** The slugs of a test, which no other test has. */
let names: Record<'first' | 'second' | 'third' | 'fourth', string>;

beforeAll(async () => {
  omar = await signedIn('omar');
});

beforeEach(() => {
  round += 1;
  names = {
    ...{ first: `first-${round}`, second: `second-${round}` },
    ...{ third: `third-${round}`, fourth: `fourth-${round}` },
  };
});

async function givenPublished(slug: string): Promise<string> {
  const { editions } = await givenEntry({ en: { slug, title: `Of ${slug}` }, publish: ['en'] });
  return editions.en ?? '';
}

async function moveDraft(editionId: string, slug: string): Promise<void> {
  const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  await saveEditionFields(omar, editionId, { fieldsVersion, slug, dateline: null });
}

/** The drafts take each other's addresses, the last one that of the first. */
async function rotateDrafts(editionIds: readonly string[]): Promise<void> {
  const slugs = await Promise.all(
    editionIds.map(async (id) => (await db().edition.findUniqueOrThrow({ where: { id } })).slug ?? ''),
  );
  const [first = ''] = editionIds;
  await moveDraft(first, `${slugs[0]}-aside`);
  for (const [index, id] of [...editionIds.entries()].reverse())
    if (index > 0) await moveDraft(id, slugs[(index + 1) % slugs.length] ?? '');
  await moveDraft(first, slugs[1] ?? '');
}

const TYPO = { change: { reason: 'typo' as const } };

async function givenRelease(editionIds: readonly string[]): Promise<string> {
  const { id } = await createRelease(omar, { name: 'In a circle', editionIds: [...editionIds] });
  for (const editionId of editionIds) {
    const { id: itemId } = await itemOf(editionId);
    await release.giveReason(omar, id, { itemId, ...TYPO });
  }
  await signAll(omar, id);
  return id;
}

const issuesOf = async (id: string) =>
  (await getRelease(omar, id)).editions.flatMap(({ issues }) => issues.map(({ key }) => key));
const slugOf = async (editionId: string) =>
  (await db().publication.findUnique({ where: { editionId } }))?.slug ?? null;
const slugsOf = (editionIds: readonly string[]) => Promise.all(editionIds.map(slugOf));
const pathOf = (slug: string) => piecePath('en', 'article', slug);
const redirectsAt = (...slugs: string[]) =>
  db().redirect.count({ where: { fromPath: { in: slugs.map(pathOf) } } });

/** Since when a text is as it is may be remembered anew where it stays the same. */
async function seenTables() {
  const tables = await publicTables();
  return {
    ...tables,
    publications: tables.publications.map((row) => row.replace(/"textSince": (?:null|"[^"]*"), /, '')),
  };
}

describe('Pieces that take each other’s addresses in one release', () => {
  it('swap them at once, without a redirect at an address in use, and have them back once it is rolled back', async () => {
    const pieces = [await givenPublished(names.first), await givenPublished(names.second)];
    const { first, second } = names;
    const led = { fromPath: `/en/led-${round}`, status: 301, toPath: pathOf(first) };
    await db().redirect.create({ data: led });
    const before = await seenTables();
    await rotateDrafts(pieces);
    const id = await givenRelease(pieces);
    expect(await issuesOf(id)).toEqual([]);
    await release.publish(omar, id, {});
    expect(await slugsOf(pieces)).toEqual([second, first]);
    expect(await redirectsAt(first, second)).toBe(0);
    expect(await explainMissing(led.fromPath)).toMatchObject({ location: pathOf(second) });
    await release.rollBack(omar, id, {});
    expect(await slugsOf(pieces)).toEqual([first, second]);
    expect(await redirectsAt(first, second)).toBe(0);
    expect(await seenTables()).toEqual(before);
    expect(await explainMissing(led.fromPath)).toMatchObject({ location: pathOf(first) });
  });

  it('rotate them, three in a circle, forwards and back', async () => {
    const { first, second, third } = names;
    const pieces: string[] = [];
    for (const slug of [first, second, third]) pieces.push(await givenPublished(slug));
    await rotateDrafts(pieces);
    const id = await givenRelease(pieces);
    await release.publish(omar, id, {});
    expect(await slugsOf(pieces)).toEqual([second, third, first]);
    expect(await redirectsAt(first, second, third)).toBe(0);
    await release.rollBack(omar, id, {});
    expect(await slugsOf(pieces)).toEqual([first, second, third]);
    expect(await redirectsAt(first, second, third)).toBe(0);
  });

  it('follow one another, and only the address that is left by all leads on', async () => {
    const { first, second, third } = names;
    const [one, two] = [await givenPublished(first), await givenPublished(second)];
    await moveDraft(two, third);
    await moveDraft(one, second);
    const id = await givenRelease([one, two]);
    await release.publish(omar, id, {});
    expect(await slugsOf([one, two])).toEqual([second, third]);
    expect(await explainMissing(pathOf(first))).toMatchObject({ location: pathOf(second) });
    expect(await redirectsAt(second, third)).toBe(0);
    await release.rollBack(omar, id, {});
    expect(await slugsOf([one, two])).toEqual([first, second]);
    expect(await explainMissing(pathOf(third))).toMatchObject({ location: pathOf(second) });
  });

  it('take that of one which is withdrawn, and give it back', async () => {
    const { first, second, third } = names;
    const [one, gone] = [await givenPublished(first), await givenPublished(second)];
    await moveDraft(gone, third);
    await moveDraft(one, second);
    const { id } = await createRelease(omar, { name: 'In its place', editionIds: [one] });
    await release.withdraw(omar, id, { editionId: gone });
    await release.giveReason(omar, id, { itemId: (await itemOf(one)).id, ...TYPO });
    await signAll(omar, id);
    await release.publish(omar, id, {});
    expect(await slugsOf([one, gone])).toEqual([second, null]);
    await release.rollBack(omar, id, {});
    expect(await slugsOf([one, gone])).toEqual([first, second]);
  });

  it('are refused both where one of them is not in it, or stays at its address', async () => {
    const pieces = [await givenPublished(names.first), await givenPublished(names.second)];
    const [one = '', two = ''] = pieces;
    await moveDraft(two, names.third);
    await moveDraft(one, names.second);
    await expect(publishPresent(omar, one)).rejects.toMatchObject({ issues: [{ key: 'slug.notLeft' }] });
    const alone = await givenRelease([one]);
    expect(await issuesOf(alone)).toEqual(['slug.notLeft']);
    await expect(release.publish(omar, alone, {})).rejects.toMatchObject({
      issues: [{ key: 'slug.notLeft' }],
    });
    expect(await slugsOf(pieces)).toEqual([names.first, names.second]);
    await release.add(omar, alone, { editionId: two });
    await release.giveReason(omar, alone, { itemId: (await itemOf(two)).id, ...TYPO });
    expect(await issuesOf(alone)).toEqual([]);
  });

  it('are refused where two would have one address', async () => {
    const { first, second, third, fourth } = names;
    const [one, two] = [await givenPublished(first), await givenPublished(second)];
    await moveDraft(one, third);
    const id = await givenRelease([one]);
    await moveDraft(one, fourth);
    await moveDraft(two, third);
    await release.add(omar, id, { editionId: two });
    await release.giveReason(omar, id, { itemId: (await itemOf(two)).id, ...TYPO });
    expect(await issuesOf(id)).toEqual(['slug.taken', 'slug.taken']);
  });

  it('are not rolled back where another piece has an address of before by then', async () => {
    const { first, second, third } = names;
    const [one, two] = [await givenPublished(first), await givenPublished(second)];
    await moveDraft(two, third);
    await moveDraft(one, second);
    const id = await givenRelease([one, two]);
    await release.publish(omar, id, {});
    await givenPublished(first);
    await expect(release.rollBack(omar, id, {})).rejects.toMatchObject({ issues: [{ key: 'slug.taken' }] });
    expect(await slugsOf([one, two])).toEqual([second, third]);
  });
});

describe('A published piece', () => {
  it('is updated at its address also where another draft waits for that', async () => {
    const { first, second, third } = names;
    const [one, two] = [await givenPublished(first), await givenPublished(second)];
    const { id } = await createRelease(omar, { name: 'As it was', editionIds: [one] });
    await moveDraft(one, third);
    await moveDraft(two, first);
    expect(await issuesOf(id)).toEqual([]);
    expect(await slugsOf([one, two])).toEqual([first, second]);
  });
});
