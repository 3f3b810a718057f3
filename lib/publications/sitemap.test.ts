import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { EVERYTHING, SITEMAP_INDEX, sitemapKey } from '@/lib/public-changes/keys';
import { collectReads, type Reads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { publishPresent } from '@/lib/testing/publish-present';
import { findSitemap, hasSitemap, listSitemap } from './sitemap';

const changesSince = (number: bigint) =>
  db().publicChange.findMany({ where: { number: { gt: number } }, orderBy: { number: 'asc' } });

const numberOf = async (entryId: string) =>
  (await db().entry.findUniqueOrThrow({ where: { id: entryId } })).number;

/** Gives an entry another number, as if many others had been written before it. */
async function moveTo(entryId: string, number: number) {
  await db().entry.update({ where: { id: entryId }, data: { number } });
}

describe('The files of addresses', () => {
  it('hold both languages of a piece together, with the instant at which each was published last', async () => {
    const { entryId, editions } = await givenEntry({
      ar: { slug: 'خريطة' },
      en: { slug: 'map' },
      publish: ['ar'],
    });
    const at = new Date('2026-05-01T06:00:00Z');
    await publishPresent(await signedIn('omar'), editions.en ?? '', { at });
    const file = String(Math.ceil((await numberOf(entryId)) / 500));
    const page = (await findSitemap(file))?.find(({ paths }) => paths.en === '/en/articles/map');
    expect(page?.paths).toEqual({ ar: '/ar/articles/خريطة', en: '/en/articles/map' });
    expect(page?.changedAt?.en).toEqual(at);
  });

  it('begin anew with every five hundred entries, and the index names those that hold something', async () => {
    const { entryId } = await givenEntry({ ar: {} });
    await moveTo(entryId, 3_501);
    const edition = await db().edition.findFirstOrThrow({ where: { entryId } });
    const at = new Date('2026-06-01T06:00:00Z');
    await publishPresent(await signedIn('omar'), edition.id, { at });
    expect(await listSitemap()).toContainEqual({ name: '8', changedAt: at });
    expect((await listSitemap()).map(({ name }) => name)).not.toContain('7');
    expect(await findSitemap('8')).toHaveLength(1);
    expect([await hasSitemap('8'), await hasSitemap('7')]).toEqual([true, false]);
    expect(await findSitemap('7')).toBeNull();
  });

  it.each(['0', '01', '-1', '1e3', '9999999', 'authors-after-', 'authors-after-x', 'people', ''])(
    'are no others: %s',
    async (name) => {
      expect(await hasSitemap(name)).toBe(false);
      expect(await findSitemap(name)).toBeNull();
    },
  );

  it('that follow a collection exist only while it does', async () => {
    const { id } = await givenPerson('after');
    expect(await hasSitemap(`authors-after-${id}`)).toBe(true);
    expect(await hasSitemap('authors-after-018f0000-0000-7000-8000-000000000000')).toBe(false);
  });
});

describe('A change of a piece', () => {
  it('makes its own file and the index invalid, and no other file', async () => {
    const { entryId } = await givenEntry({ ar: {} });
    await moveTo(entryId, 5_000);
    const edition = await db().edition.findFirstOrThrow({ where: { entryId } });
    const own = await collectReads(() => findSitemap('10'));
    const other = await collectReads(() => findSitemap('1'));
    const index = await collectReads(listSitemap);
    const before = await lastPublicChange();
    await publishPresent(await signedIn('omar'), edition.id);
    const keys = (await changesSince(before)).flatMap((change) => change.keys);
    const concerns = ({ reads }: { reads: Reads }) => keys.some((key) => reads.has(key));
    expect([concerns(own), concerns(index), concerns(other)]).toEqual([true, true, false]);
    for (const { reads } of [own, other, index]) expect(reads.has(EVERYTHING)).toBe(false);
    expect(index.reads.has(SITEMAP_INDEX)).toBe(true);
  });

  it('that withdraws it takes its address out of the file at once', async () => {
    const { entryId, editions } = await givenEntry({ ar: {}, publish: ['ar'] });
    const before = await lastPublicChange();
    await unpublishEdition(await signedIn('omar'), editions.ar ?? '');
    const withdrawn = (await changesSince(before)).flatMap((change) => change.withdrawn);
    expect(withdrawn).toContain(sitemapKey(Math.ceil((await numberOf(entryId)) / 500)));
  });
});

describe('The pages of collections', () => {
  it('are listed in the languages in which they have a piece', async () => {
    const [both, arabic, none] = [
      await givenPerson('both'),
      await givenPerson('arabic'),
      await givenPerson('none'),
    ];
    await givenEntry({ authorIds: [both.id], ar: {}, en: {}, publish: ['ar', 'en'] });
    await givenEntry({ ar: { editorIds: [arabic.id] }, en: {}, publish: ['ar'] });
    const paths = (await findSitemap('authors'))?.map((page) => page.paths);
    expect(paths).toContainEqual({ ar: `/ar/authors/${both.slugAr}`, en: `/en/authors/${both.slugEn}` });
    expect(paths).toContainEqual({ ar: `/ar/authors/${arabic.slugAr}` });
    expect(JSON.stringify(paths)).not.toContain(none.slugEn);
  });

  it('begin with the front pages, Center News, the archive and its months', async () => {
    await givenEntry({ en: { dateline: '2015-02-03' }, publish: ['en'] });
    const pages = await findSitemap('pages');
    expect(pages?.[0]).toEqual({ paths: { ar: '/ar', en: '/en' }, defaultPath: '/' });
    expect(pages).toContainEqual({ paths: { en: '/en/archive/2015/02' } });
  });
});
