import { beforeAll, describe, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { duplicateEntry } from '@/lib/entries/duplicate-entry';
import { listEntries } from '@/lib/entries/list-entries';
import type { EntryFilter } from '@/lib/entries/listing/types';
import { signedIn } from '@/lib/testing/cast';
import { committed, createEdition, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { assignReviewer } from '@/lib/testing/review-fixture';
import { getSourceChanges } from './get-source-changes';
import { getTranslation } from './get-translation';

let omar: UserActor;
let sara: UserActor;
let behindId: string;

const FACTS = { change: { reason: 'facts' } } as const;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
  await givenEntry({ by: sara, ar: { title: 'بلا إنجليزية' } });
  await givenEntry({ en: { title: 'Without Arabic' } });
  await givenEntry({ ar: { title: 'متوافقة' }, en: { title: 'In step' }, publish: ['ar', 'en'] });
  await givenEntry({ ar: { title: 'نُقلت بعضها' }, en: { title: 'Half done' }, publish: ['ar'] });
  const gone = await givenEntry({ ar: { title: 'بقيت' }, en: { title: 'Gone' }, publish: ['ar', 'en'] });
  await unpublishEdition(omar, gone.editions.en ?? '');
  const behind = await givenEntry({ ar: { title: 'تقدّمت' }, en: { title: 'Late' }, publish: ['ar', 'en'] });
  behindId = behind.entryId;
  await publishPresent(omar, behind.editions.ar ?? '', FACTS);
  await assignReviewer(omar, behind.editions.en ?? '', { reviewerId: omar.userId, dueOn: null });
});

async function found(filter: Partial<EntryFilter>, actor = omar) {
  const { rows, total } = await listEntries(actor, { kind: 'article', size: 50, ...filter });
  expect(total).toEqual({ count: rows.length, isMore: false });
  return rows.map(({ editions }) => editions.en?.title ?? editions.ar?.title).toSorted();
}

describe('The board of languages', () => {
  it.each([
    [{ state: 'behind', locale: 'en' }, ['Late']],
    [{ state: 'behind', locale: 'ar' }, []],
    [{ state: 'behind' }, ['Late']],
    [{ state: 'missing', locale: 'en' }, ['بلا إنجليزية']],
    [{ state: 'missing' }, ['Without Arabic', 'بلا إنجليزية']],
    [{ state: 'in_work', locale: 'en' }, ['Half done']],
    [{ state: 'in_work', locale: 'ar' }, []],
    [{ state: 'current', locale: 'en' }, ['In step']],
    [{ state: 'current', locale: 'ar' }, ['Gone', 'Half done', 'In step', 'Late']],
    [{ state: 'withdrawn', locale: 'en' }, ['Gone']],
    [{ state: 'withdrawn', locale: 'ar' }, []],
  ] as const)('finds with %j: %j', async (filter, titles) => {
    expect(await found(filter)).toEqual(titles);
  });

  it('finds what somebody began, and what they are asked to review', async () => {
    expect(await found({ createdById: sara.userId })).toEqual(['بلا إنجليزية']);
    expect(await found({ reviewerId: omar.userId })).toEqual(['Late']);
  });

  it('shows authors their own pieces alone', async () => {
    expect(await found({}, sara)).toEqual(['بلا إنجليزية']);
    expect(await found({ state: 'behind' }, sara)).toEqual([]);
  });

  it('names the language in which a piece was begun, also of a copy', async () => {
    const sources = async () => {
      const { rows } = await listEntries(omar, { kind: 'article', size: 50 });
      return rows.map(({ id, sourceLocale }) => [id, sourceLocale]);
    };
    expect(await sources()).toContainEqual([behindId, 'ar']);
    const { entryId } = await givenEntry({ en: {} });
    await createEdition(omar, entryId, 'ar');
    const copy = { locales: ['ar', 'en'], withText: true, withFields: false } as const;
    const { entryId: copyId } = await committed(duplicateEntry)(omar, entryId, copy);
    const known = await sources();
    expect(known).toContainEqual([entryId, 'en']);
    expect(known).toContainEqual([copyId, 'en']);
  });
});

describe('An edition that is behind', () => {
  it('is shown with what has changed in the other one since it was up to date', async () => {
    const translation = await getTranslation(omar, { entryId: behindId, locale: 'en' });
    expect(translation).toMatchObject({ title: 'Late', canMark: true, outstanding: { before: 1, after: 2 } });
    if (!translation.outstanding) throw new Error('it is not behind');
    const changes = await getSourceChanges(omar, translation, translation.outstanding);
    expect(changes?.edition.locale).toBe('ar');
    expect([changes?.before.number, changes?.after.number]).toEqual([1, 2]);
  });

  it('is not found by an author who cannot see the piece, nor where the language is missing', async () => {
    const denied = { code: 'not_found' };
    await expect(getTranslation(sara, { entryId: behindId, locale: 'en' })).rejects.toMatchObject(denied);
    const { id } = await db().entry.findFirstOrThrow({ where: { statusEn: 'missing' } });
    await expect(getTranslation(omar, { entryId: id, locale: 'en' })).rejects.toMatchObject(denied);
  });
});
