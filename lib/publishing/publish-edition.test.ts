import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { lockEdition } from '@/lib/entries/lock';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, writeDocument } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { publishPresent } from '@/lib/testing/publish-present';
import { transaction } from '@/lib/transaction';
import { getPublishCheck } from './get-publish-check';

const omarPublishes = async (editionId: string) => publishPresent(await signedIn('omar'), editionId);

const publicationOf = (editionId: string | undefined) =>
  db().publication.findUnique({ where: { editionId: editionId ?? '' } });

describe('Publishing an edition', () => {
  it('adds a revision to the history, a publication for readers and an audit event', async () => {
    const before = await lastPublicChange();
    const { editions, entryId } = await givenEntry({ ar: { title: 'الناتو في العراق' }, publish: ['ar'] });
    const shown = await publicationOf(editions.ar);
    expect(shown).toMatchObject({ title: 'الناتو في العراق', slug: 'الناتو-في-العراق', locale: 'ar' });
    expect(shown?.bodyHtml).toContain('نص المادة');
    expect(await db().revision.count({ where: { editionId: editions.ar ?? '' } })).toBe(1);
    expect(await db().auditEvent.count({ where: { subjectId: entryId, action: 'edition.published' } })).toBe(
      1,
    );
    expect(await lastPublicChange()).toBeGreaterThan(before);
  });

  it('gives a piece its address, and a form that still shows none cannot take that away again', async () => {
    const { editions } = await givenEntry({ en: { title: 'Made at publication' }, publish: ['en'] });
    const id = editions.en ?? '';
    const omar = await signedIn('omar');
    const asOpenedBefore = { slug: null, dateline: '2026-05-04', fieldsVersion: 1 };
    await expect(saveEditionFields(omar, id, asOpenedBefore)).rejects.toMatchObject({ code: 'conflict' });
    const { slug, fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
    expect({ slug, fieldsVersion }).toEqual({ slug: 'made-at-publication', fieldsVersion: 2 });
    await omarPublishes(id);
    expect(await db().edition.findUniqueOrThrow({ where: { id } })).toMatchObject({ fieldsVersion: 2 });
  });

  it('renders the runs of the other language in all three lines above the text', async () => {
    const run = { text: 'C++ 20:', lang: 'en' as const };
    const { editions } = await givenEntry({
      ar: { kicker: [run], title: ['مقدمة إلى ', run], standfirst: [run, ' بإيجاز'] },
      publish: ['ar'],
    });
    const rendered = '<bdi lang="en" dir="ltr">C++ 20:</bdi>';
    expect(await publicationOf(editions.ar)).toMatchObject({
      kicker: 'C++ 20:',
      kickerHtml: rendered,
      titleHtml: `مقدمة إلى ${rendered}`,
      standfirstHtml: `${rendered} بإيجاز`,
    });
  });

  it('leaves the other language a draft', async () => {
    const { editions } = await givenEntry({ ar: {}, en: {}, publish: ['ar'] });
    expect(await publicationOf(editions.en)).toBeNull();
  });

  it('changes nothing at all when something is missing', async () => {
    const { editions, entryId } = await givenEntry({ en: { title: ' ', body: [{ p: ' ' }] } });
    const publishing = omarPublishes(editions.en ?? '');
    await expect(publishing).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ key: 'publish.titleMissing' }, { key: 'publish.bodyMissing' }],
    });
    expect(await publicationOf(editions.en)).toBeNull();
    expect(await db().auditEvent.count({ where: { subjectId: entryId, action: 'edition.published' } })).toBe(
      0,
    );
  });

  it('names every line that is longer than readers may get, with its limit', async () => {
    const draft = { kicker: 'k'.repeat(121), title: 't'.repeat(301), standfirst: 's'.repeat(601) };
    const { editions } = await givenEntry({ en: draft });
    await expect(omarPublishes(editions.en ?? '')).rejects.toMatchObject({
      issues: [
        { path: 'kicker', key: 'document.kickerTooLong', params: { limit: 120, found: 121 } },
        { path: 'title', key: 'document.titleTooLong' },
        { path: 'standfirst', key: 'document.standfirstTooLong' },
      ],
    });
    expect(await publicationOf(editions.en)).toBeNull();
  });

  it.each(['0026-07-19T12:00:00Z', '0001-01-01T00:00:00Z', '0999-12-31T12:00:00Z'])(
    'names a stored date that readers cannot be shown, and publishes nothing (%s)',
    async (stored) => {
      const { editions } = await givenEntry({ en: {} });
      const id = editions.en ?? '';
      await db().edition.update({ where: { id }, data: { datelineAt: new Date(stored) } });
      const issue = { path: 'dateline', key: 'publish.datelineImpossible' };
      const check = await getPublishCheck(await signedIn('omar'), id);
      expect(check.issues).toEqual([issue]);
      await expect(omarPublishes(id)).rejects.toMatchObject({ code: 'invalid', issues: [issue] });
      expect(await publicationOf(id)).toBeNull();
    },
  );

  it('is not for authors, not even of their own draft', async () => {
    const sara = await signedIn('sara');
    const { editions } = await givenEntry({ by: sara, ar: {} });
    await expect(publishPresent(sara, editions.ar ?? '')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('a second time updates what readers see and keeps the first publication’s date', async () => {
    const { editions } = await givenEntry({ en: { title: 'First words' }, publish: ['en'] });
    const first = await publicationOf(editions.en);
    const next = article(
      { kicker: '', title: 'Second words', standfirst: '', body: [{ p: 'New.' }] },
      newBlockId,
    );
    await writeDocument(await signedIn('daniel'), editions.en ?? '', next);
    expect((await publicationOf(editions.en))?.title).toBe('First words');
    await omarPublishes(editions.en ?? '');
    const second = await publicationOf(editions.en);
    expect(second).toMatchObject({ id: first?.id, title: 'Second words', slug: 'first-words' });
    expect(second?.firstPublishedAt).toEqual(first?.firstPublishedAt);
  });

  it('gives a second piece of the same title another address', async () => {
    const one = await givenEntry({ ar: { title: 'أحمد يكتب' }, publish: ['ar'] });
    const two = await givenEntry({ ar: { title: 'احمد يكتب' }, publish: ['ar'] });
    expect([
      (await publicationOf(one.editions.ar))?.slug,
      (await publicationOf(two.editions.ar))?.slug,
    ]).toEqual(['أحمد-يكتب', 'احمد-يكتب-2']);
  });

  it('previews what is missing, the address the piece will have, and the versions that were checked', async () => {
    const { editions } = await givenEntry({ en: { title: 'Ports and power' } });
    const check = await getPublishCheck(await signedIn('daniel'), editions.en ?? '');
    expect(check).toEqual({
      title: 'Ports and power',
      issues: [],
      warnings: [],
      needsReason: false,
      firstPublishedAt: null,
      readerLists: [expect.objectContaining({ type: 'section' })],
      slug: 'ports-and-power',
      dateline: null,
      versions: { documentVersion: 1, fieldsVersion: 1, entryVersion: 2 },
    });
  });

  it('previews while the text is being saved, without waiting for the lock', async () => {
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
    expect(check.issues).toMatchObject([{ key: 'publish.documentInvalid' }]);
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
