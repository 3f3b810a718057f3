import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { article } from '@/lib/richtext/build';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, saveEntryFields, writeDocument } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { publishPresent } from '@/lib/testing/publish-present';
import { compareRevisions } from './compare-revisions';
import { getHistory } from './get-history';

let omar: UserActor;

beforeAll(async () => {
  omar = await signedIn('omar');
});

const draft = (title: string, words: string) => article({ title, body: [{ p: words }] }, newBlockId);

describe('Comparing two states of an edition', () => {
  it('shows the words and every field that has changed since readers saw it', async () => {
    const [amal, badr] = [await givenPerson('compared-a'), await givenPerson('compared-b')];
    const { entryId, editions } = await givenEntry({
      en: { slug: 'compared', title: 'As published', body: [{ p: 'The summit in Brussels.' }] },
      ...{ publish: ['en'], authorIds: [amal.id] },
    });
    const id = editions.en ?? '';
    await writeDocument(omar, id, draft('As published', 'The summit in Madrid.'));
    const translatorIds = [badr.id];
    const own = { slug: 'compared-2', dateline: '2026-03-04', translatorIds };
    await saveEditionFields(omar, id, { fieldsVersion: 2, ...own });
    const section = await givenSection('other');
    const fields = { sectionId: section.id, issueId: null, topicIds: [], authorIds: [amal.id, badr.id] };
    await saveEntryFields(omar, entryId, { version: 2, ...fields });
    const history = await getHistory(omar, { kind: 'article', entryId, locale: 'en' });
    const {
      before,
      after,
      fields: differing,
      text,
    } = await compareRevisions(omar, history, { before: 'live', after: 'draft' });
    expect([before.number, before.isLive, after.number]).toEqual([1, true, null]);
    expect(text?.changes).toMatchObject([{ kind: 'replaced', before: 'Brussels', after: 'Madrid' }]);
    expect(differing.map(({ name }) => name)).toEqual([
      ...['slug', 'dateline', 'sectionId', 'authorIds', 'translatorIds'],
    ]);
    expect(differing[0]).toMatchObject({ before: { text: 'compared' }, after: { text: 'compared-2' } });
    expect(differing[3]?.after).toMatchObject({ names: [{ nameEn: amal.nameEn }, { nameEn: badr.nameEn }] });
    expect(differing[4]).toMatchObject({
      before: { type: 'none' },
      after: { names: [{ nameEn: badr.nameEn }] },
    });
    const backwards = await compareRevisions(omar, history, { before: 'draft', after: 1 });
    expect(backwards.text?.changes).toMatchObject([{ before: 'Madrid', after: 'Brussels' }]);
  });

  it('finds nothing in two revisions that are the same, and no revision that does not exist', async () => {
    const { entryId, editions } = await givenEntry({ ar: {}, publish: ['ar'] });
    await publishPresent(omar, editions.ar ?? '');
    const history = await getHistory(omar, { kind: 'article', entryId, locale: 'ar' });
    const { text, fields } = await compareRevisions(omar, history, { before: 1, after: 2 });
    expect([text?.changes, fields]).toEqual([[], []]);
    await expect(compareRevisions(omar, history, { before: 1, after: 3 })).rejects.toMatchObject({
      code: 'not_found',
    });
    const unpublished = { ...history, liveNumber: null };
    await expect(compareRevisions(omar, unpublished, { before: 'live', after: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('says so where a stored text does not follow the rules of today', async () => {
    const { entryId, editions } = await givenEntry({ en: {}, publish: ['en'] });
    await db().edition.update({
      where: { id: editions.en ?? '' },
      data: { document: { type: 'doc', content: [] } },
    });
    const history = await getHistory(omar, { kind: 'article', entryId, locale: 'en' });
    expect((await compareRevisions(omar, history, { before: 1, after: 'draft' })).text).toBeNull();
  });

  it('tells by title and name what blocks without words show, and no title of a draft that the user may not see', async () => {
    const sara = await signedIn('sara');
    const seen = await givenEntry({ en: { title: 'The summit' }, publish: ['en'] });
    const hidden = await givenEntry({ en: { title: 'Not yet' } });
    const report = await givenFile({ fileName: 'report.pdf' });
    const map = await givenPicture({ altEn: 'A map of the ports' });
    const { entryId, editions } = await givenEntry({ by: sara, en: { body: [{ p: 'Words.' }] } });
    await publishPresent(omar, editions.en ?? '');
    const blocks = [
      { card: seen.entryId },
      { card: hidden.entryId },
      { attachment: report.id },
      { figure: [map.id] },
    ];
    const changed = article({ title: 'Title', body: [{ p: 'Words.' }, ...blocks] }, newBlockId);
    await writeDocument(omar, editions.en ?? '', changed);
    const shownTo = async (actor: UserActor) => {
      const history = await getHistory(actor, { kind: 'article', entryId, locale: 'en' });
      const { text } = await compareRevisions(actor, history, { before: 'live', after: 'draft' });
      return text?.changes.filter(({ kind }) => kind === 'added').map(({ shown }) => shown.after);
    };
    const others = ['report.pdf', 'A map of the ports'];
    expect(await shownTo(omar)).toEqual(['The summit', 'Not yet', ...others]);
    expect(await shownTo(sara)).toEqual(['The summit', null, ...others]);
  });
});
