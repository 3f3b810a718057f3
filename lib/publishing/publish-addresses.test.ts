import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';

const omarPublishes = async (editionId: string) => publishPresent(await signedIn('omar'), editionId);

const publicationOf = (editionId: string | undefined) =>
  db().publication.findUnique({ where: { editionId: editionId ?? '' } });

describe('An address that is taken', () => {
  const taken = { code: 'invalid', issues: [{ key: 'slug.taken' }] };

  it('stays taken after the draft has chosen another one, until that is published: another draft can wait for it', async () => {
    const { editions } = await givenEntry({ en: { title: 'Grain routes' }, publish: ['en'] });
    const omar = await signedIn('omar');
    const other = await givenEntry({ en: { title: 'Grain routes' } });
    const fields = { fieldsVersion: 1, slug: 'grain-routes', dateline: null };
    await expect(saveEditionFields(omar, other.editions.en ?? '', fields)).rejects.toMatchObject(taken);
    const change = { fieldsVersion: 2, slug: 'grain-corridors', dateline: null };
    await saveEditionFields(omar, editions.en ?? '', change);
    const untitled = await givenEntry({ en: { title: 'Grain routes' } });
    await omarPublishes(untitled.editions.en ?? '');
    expect((await publicationOf(untitled.editions.en))?.slug).toBe('grain-routes-2');
    await saveEditionFields(omar, other.editions.en ?? '', fields);
    const notLeft = { code: 'invalid', issues: [{ path: 'slug', key: 'slug.notLeft' }] };
    await expect(omarPublishes(other.editions.en ?? '')).rejects.toMatchObject(notLeft);
    await omarPublishes(editions.en ?? '');
    await omarPublishes(other.editions.en ?? '');
    expect((await publicationOf(other.editions.en))?.slug).toBe('grain-routes');
    expect(await explainMissing('/en/articles/grain-routes')).toMatchObject({ status: 404 });
  });

  it('when several editors choose it at the same moment, goes to one, and the others get an error', async () => {
    const omar = await signedIn('omar');
    const pieces = await Promise.all(Array.from({ length: 4 }, () => givenEntry({ en: {} })));
    const fields = { fieldsVersion: 1, slug: 'one-address', dateline: null };
    const outcomes = await Promise.allSettled(
      pieces.map(({ editions }) => saveEditionFields(omar, editions.en ?? '', fields)),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(3);
    for (const { reason } of refused) expect(reason).toMatchObject(taken);
  });

  it('differs for pieces of one title that are published at the same moment', async () => {
    const titled = { title: 'Four at once' };
    const pieces = await Promise.all(Array.from({ length: 4 }, () => givenEntry({ en: titled })));
    const published = await Promise.all(pieces.map(({ editions }) => omarPublishes(editions.en ?? '')));
    expect(new Set(published.map(({ path }) => path)).size).toBe(4);
  });
});

describe('The address of a published edition', () => {
  it('leaves a permanent redirect when the slug changes, however often', async () => {
    const { editions } = await givenEntry({ en: { title: 'Old name', slug: 'old-name' }, publish: ['en'] });
    const omar = await signedIn('omar');
    for (const [fieldsVersion, slug] of [
      [2, 'newer-name'],
      [3, 'newest-name'],
    ] as const) {
      await saveEditionFields(omar, editions.en ?? '', { fieldsVersion, slug, dateline: null });
      await omarPublishes(editions.en ?? '');
    }
    const moved = { status: 301, location: '/en/articles/newest-name' };
    expect(await explainMissing('/en/articles/old-name')).toEqual(moved);
    expect(await explainMissing('/en/articles/newer-name')).toEqual(moved);
  });

  it('answers gone after unpublishing, from every name it ever had, and works again after publishing', async () => {
    const { editions } = await givenEntry({ ar: { slug: 'اسم-قديم' }, publish: ['ar'] });
    const omar = await signedIn('omar');
    await saveEditionFields(omar, editions.ar ?? '', { fieldsVersion: 2, slug: 'اسم-جديد', dateline: null });
    await omarPublishes(editions.ar ?? '');
    await unpublishEdition(omar, editions.ar ?? '');
    const gone = { status: 410, locale: 'ar' };
    expect(await explainMissing('/ar/articles/اسم-جديد')).toEqual(gone);
    expect(await explainMissing('/ar/articles/اسم-قديم')).toEqual(gone);
    await omarPublishes(editions.ar ?? '');
    expect(await explainMissing('/ar/articles/اسم-قديم')).toEqual({
      status: 301,
      location: '/ar/articles/اسم-جديد',
    });
    expect(await db().redirect.findUnique({ where: { fromPath: '/ar/articles/اسم-جديد' } })).toBeNull();
  });

  it('from before it was withdrawn leads to where it was published again under another name', async () => {
    const { editions } = await givenEntry({ en: { slug: 'first-name' }, publish: ['en'] });
    const omar = await signedIn('omar');
    await unpublishEdition(omar, editions.en ?? '');
    const change = { fieldsVersion: 2, slug: 'second-name', dateline: null };
    await saveEditionFields(omar, editions.en ?? '', change);
    expect(await explainMissing('/en/articles/first-name')).toMatchObject({ status: 410 });
    await omarPublishes(editions.en ?? '');
    const moved = { status: 301, location: '/en/articles/second-name' };
    expect(await explainMissing('/en/articles/first-name')).toEqual(moved);
  });

  it('in the other language, where a piece in one language alone was shown, answers the same', async () => {
    const { editions } = await givenEntry({ en: { slug: 'alone-once' }, publish: ['en'] });
    const omar = await signedIn('omar');
    const change = { fieldsVersion: 2, slug: 'alone-now', dateline: null };
    await saveEditionFields(omar, editions.en ?? '', change);
    await omarPublishes(editions.en ?? '');
    const moved = { status: 301, location: '/en/articles/alone-now' };
    expect(await explainMissing('/ar/articles/alone-once')).toEqual(moved);
    await unpublishEdition(omar, editions.en ?? '');
    expect(await explainMissing('/ar/articles/alone-now')).toEqual({ status: 410, locale: 'ar' });
    expect(await explainMissing('/ar/center-news/alone-now')).toMatchObject({ status: 404 });
  });

  it('by its number is gone once nothing of it is to be read, and never was while it is a draft', async () => {
    const { entryId, editions } = await givenEntry({ ar: {}, en: {}, publish: ['ar', 'en'] });
    const draft = await givenEntry({ ar: {} });
    const numberOf = async (id: string) => (await db().entry.findUniqueOrThrow({ where: { id } })).number;
    const omar = await signedIn('omar');
    for (const edition of Object.values(editions)) await unpublishEdition(omar, edition ?? '');
    expect(await explainMissing(`/e/${await numberOf(entryId)}`)).toMatchObject({ status: 410 });
    expect(await explainMissing(`/e/${await numberOf(draft.entryId)}`)).toMatchObject({ status: 404 });
    expect(await explainMissing('/e/999999999')).toMatchObject({ status: 404 });
    expect(await explainMissing('/e/0x1')).toMatchObject({ status: 404 });
  });

  it('that never was is not found', async () => {
    expect(await explainMissing('/en/articles/nothing-here')).toEqual({ status: 404, locale: 'en' });
  });
});
