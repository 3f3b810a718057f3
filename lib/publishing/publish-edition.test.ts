import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { lockEdition } from '@/lib/entries/lock';
import { saveEditionFields } from '@/lib/entries/save-edition-fields';
import { writeDocument } from '@/lib/entries/write-document';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { getPublishCheck } from './get-publish-check';
import { publishEdition } from './publish-edition';
import { unpublishEdition } from './unpublish-edition';

async function generation(): Promise<bigint> {
  return (await db().siteGeneration.findUniqueOrThrow({ where: { id: 1 } })).value;
}

const publicationsOf = (editionId: string | undefined) =>
  db().publication.findUnique({ where: { editionId: editionId ?? '' } });

async function republish(editionId: string): Promise<{ path: string }> {
  const { version } = await db().edition.findUniqueOrThrow({ where: { id: editionId } });
  return publishEdition(await signedIn('omar'), editionId, { documentVersion: version });
}

describe('Publishing an edition', () => {
  it('puts a revision in history, a publication on the shelf and a line in the audit trail', async () => {
    const before = await generation();
    const { editions, entryId } = await givenEntry({ ar: { title: 'الناتو في العراق' }, publish: ['ar'] });
    const shown = await publicationsOf(editions.ar);
    expect(shown).toMatchObject({ title: 'الناتو في العراق', slug: 'الناتو-في-العراق', locale: 'ar' });
    expect(shown?.bodyHtml).toContain('نص المادة');
    expect(await db().revision.count({ where: { editionId: editions.ar ?? '' } })).toBe(1);
    expect(await db().auditEvent.count({ where: { subjectId: entryId, action: 'edition.published' } })).toBe(
      1,
    );
    expect(await generation()).toBeGreaterThan(before);
  });

  it('gives a piece its address, and a form that still shows none cannot take that away again', async () => {
    const { editions } = await givenEntry({ en: { title: 'Made at publication' }, publish: ['en'] });
    const id = editions.en ?? '';
    const omar = await signedIn('omar');
    const asOpenedBefore = { slug: null, dateline: '2026-05-04', fieldsVersion: 1 };
    await expect(saveEditionFields(omar, id, asOpenedBefore)).rejects.toMatchObject({ code: 'conflict' });
    const { slug, fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
    expect({ slug, fieldsVersion }).toEqual({ slug: 'made-at-publication', fieldsVersion: 2 });
    await republish(id);
    expect(await db().edition.findUniqueOrThrow({ where: { id } })).toMatchObject({ fieldsVersion: 2 });
  });

  it('prints the runs of the other language in all three lines above the text', async () => {
    const run = { text: 'C++ 20:', lang: 'en' as const };
    const { editions } = await givenEntry({
      ar: { kicker: [run], title: ['مقدمة إلى ', run], standfirst: [run, ' بإيجاز'] },
      publish: ['ar'],
    });
    const rendered = '<bdi lang="en" dir="ltr">C++ 20:</bdi>';
    expect(await publicationsOf(editions.ar)).toMatchObject({
      kicker: 'C++ 20:',
      kickerHtml: rendered,
      titleHtml: `مقدمة إلى ${rendered}`,
      standfirstHtml: `${rendered} بإيجاز`,
    });
  });

  it('leaves the other language a draft', async () => {
    const { editions } = await givenEntry({ ar: {}, en: {}, publish: ['ar'] });
    expect(await publicationsOf(editions.en)).toBeNull();
  });

  it('changes nothing at all when something is missing', async () => {
    const { editions, entryId } = await givenEntry({ en: { title: ' ', body: [{ p: ' ' }] } });
    const publishing = publishEdition(await signedIn('omar'), editions.en ?? '', { documentVersion: 1 });
    await expect(publishing).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ key: 'publish.titleMissing' }, { key: 'publish.bodyMissing' }],
    });
    expect(await publicationsOf(editions.en)).toBeNull();
    expect(await db().auditEvent.count({ where: { subjectId: entryId, action: 'edition.published' } })).toBe(
      0,
    );
  });

  it('is refused when the text has moved on since the editor looked', async () => {
    const { editions } = await givenEntry({ en: {} });
    const publishing = publishEdition(await signedIn('daniel'), editions.en ?? '', { documentVersion: 0 });
    await expect(publishing).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ key: 'publish.documentChanged' }],
    });
  });

  it('is not for authors, not even of their own draft', async () => {
    const sara = await signedIn('sara');
    const { editions } = await givenEntry({ by: sara, ar: {} });
    await expect(publishEdition(sara, editions.ar ?? '', { documentVersion: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('a second time updates what readers see and keeps the first publication’s date', async () => {
    const { editions } = await givenEntry({ en: { title: 'First words' }, publish: ['en'] });
    const first = await publicationsOf(editions.en);
    const next = article(
      { kicker: '', title: 'Second words', standfirst: '', body: [{ p: 'New.' }] },
      newBlockId,
    );
    await writeDocument(await signedIn('daniel'), editions.en ?? '', next);
    expect((await publicationsOf(editions.en))?.title).toBe('First words');
    await republish(editions.en ?? '');
    const second = await publicationsOf(editions.en);
    expect(second).toMatchObject({ id: first?.id, title: 'Second words', slug: 'first-words' });
    expect(second?.firstPublishedAt).toEqual(first?.firstPublishedAt);
  });

  it('gives a second piece of the same title another address', async () => {
    const one = await givenEntry({ ar: { title: 'أحمد يكتب' }, publish: ['ar'] });
    const two = await givenEntry({ ar: { title: 'احمد يكتب' }, publish: ['ar'] });
    expect([
      (await publicationsOf(one.editions.ar))?.slug,
      (await publicationsOf(two.editions.ar))?.slug,
    ]).toEqual(['أحمد-يكتب', 'احمد-يكتب-2']);
  });

  it('says beforehand what is missing, and which address the piece will have', async () => {
    const { editions } = await givenEntry({ en: { title: 'Ports and power' } });
    const check = await getPublishCheck(await signedIn('daniel'), editions.en ?? '');
    expect(check).toEqual({ issues: [], slug: 'ports-and-power' });
  });

  it('says so while the text is being saved, and holds up nobody who types', async () => {
    const { editions } = await givenEntry({ en: {} });
    const [daniel, id] = [await signedIn('daniel'), editions.en ?? ''];
    const asked = transaction(async (tx) => {
      await lockEdition(tx, daniel, id);
      return getPublishCheck(daniel, id);
    });
    expect(await asked).toMatchObject({ issues: [] });
  });

  it('refuses a document that was damaged in the database', async () => {
    const { editions } = await givenEntry({ en: {} });
    await db().edition.update({
      where: { id: editions.en ?? '' },
      data: { document: { type: 'doc', content: 'nonsense' } },
    });
    const check = await getPublishCheck(await signedIn('daniel'), editions.en ?? '');
    expect(check.issues).toMatchObject([{ key: 'publish.documentDamaged' }]);
  });
});

describe('An address that is taken', () => {
  const taken = { code: 'invalid', issues: [{ key: 'slug.taken' }] };

  it('stays taken on the shelf after the desk has chosen another, until that is published', async () => {
    const { editions } = await givenEntry({ en: { title: 'Grain routes' }, publish: ['en'] });
    const omar = await signedIn('omar');
    const change = { fieldsVersion: 2, slug: 'grain-corridors', dateline: null };
    await saveEditionFields(omar, editions.en ?? '', change);
    const other = await givenEntry({ en: { title: 'Grain routes' } });
    const fields = { fieldsVersion: 1, slug: 'grain-routes', dateline: null };
    await expect(saveEditionFields(omar, other.editions.en ?? '', fields)).rejects.toMatchObject(taken);
    await republish(other.editions.en ?? '');
    expect((await publicationsOf(other.editions.en))?.slug).toBe('grain-routes-2');
    await republish(editions.en ?? '');
    const again = { ...fields, fieldsVersion: 2 };
    expect(await saveEditionFields(omar, other.editions.en ?? '', again)).toMatchObject({
      slug: 'grain-routes',
    });
  });

  it('at the same moment by several editors goes to one, and the others are told', async () => {
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

  it('is not fought over by pieces of one title that are published at the same moment', async () => {
    const titled = { title: 'Four at once' };
    const pieces = await Promise.all(Array.from({ length: 4 }, () => givenEntry({ en: titled })));
    const published = await Promise.all(pieces.map(({ editions }) => republish(editions.en ?? '')));
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
      await republish(editions.en ?? '');
    }
    const moved = { status: 301, location: '/en/articles/newest-name' };
    expect(await explainMissing('/en/articles/old-name')).toEqual(moved);
    expect(await explainMissing('/en/articles/newer-name')).toEqual(moved);
  });

  it('answers gone after unpublishing, from every name it ever had, and works again after publishing', async () => {
    const { editions } = await givenEntry({ ar: { slug: 'اسم-قديم' }, publish: ['ar'] });
    const omar = await signedIn('omar');
    await saveEditionFields(omar, editions.ar ?? '', { fieldsVersion: 2, slug: 'اسم-جديد', dateline: null });
    await republish(editions.ar ?? '');
    await unpublishEdition(omar, editions.ar ?? '');
    const gone = { status: 410, locale: 'ar' };
    expect(await explainMissing('/ar/articles/اسم-جديد')).toEqual(gone);
    expect(await explainMissing('/ar/articles/اسم-قديم')).toEqual(gone);
    await republish(editions.ar ?? '');
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
    await republish(editions.en ?? '');
    const moved = { status: 301, location: '/en/articles/second-name' };
    expect(await explainMissing('/en/articles/first-name')).toEqual(moved);
  });

  it('in the other language, where a piece in one language alone was shown, tells the same', async () => {
    const { editions } = await givenEntry({ en: { slug: 'alone-once' }, publish: ['en'] });
    const omar = await signedIn('omar');
    const change = { fieldsVersion: 2, slug: 'alone-now', dateline: null };
    await saveEditionFields(omar, editions.en ?? '', change);
    await republish(editions.en ?? '');
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

describe('History', () => {
  it('can be neither changed nor deleted, not even by the database’s owner', async () => {
    const { editions } = await givenEntry({ en: {}, publish: ['en'] });
    await expect(
      db().revision.updateMany({ where: { editionId: editions.en ?? '' }, data: { name: 'x' } }),
    ).rejects.toThrow(/never changed/);
    await expect(db().auditEvent.deleteMany()).rejects.toThrow(/never changed/);
    await expect(db().$executeRaw`TRUNCATE "EditionStep"`).rejects.toThrow(/never changed/);
  });
});
