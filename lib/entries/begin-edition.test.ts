import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { Kind } from '@/lib/i18n/addresses';
import { signedIn } from '@/lib/testing/cast';
import { committed, createEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import * as beginEditionModule from './begin-edition';
import { newEdition } from './new-edition';
import { newEntryId } from './new-entry-id';
import { newEditionForEditor, newEntryForEditor } from './new-piece';
import { openEdition } from './open-edition';

const beginEdition = committed(beginEditionModule.beginEdition);

let omar: Actor;
let sara: Actor;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
});

const eventsOf = async (entryId: string) =>
  (await db().auditEvent.findMany({ where: { subjectId: entryId }, orderBy: { id: 'asc' } })).map(
    ({ action, locale }) => `${action} ${locale}`,
  );

describe('The first letter of a piece', () => {
  it('creates the entry and the edition that the empty page showed, once, however often it is sent', async () => {
    const entryId = newEntryId();
    const shown = newEditionForEditor(entryId, 'ar');
    const beginning = { entryId, kind: 'article', locale: 'ar' } as const;
    for (const _ of [1, 2, 3]) expect(await beginEdition(sara, beginning)).toEqual({ editionId: shown.id });
    expect(await openEdition(sara, entryId, 'ar')).toEqual(shown);
    expect(await eventsOf(entryId)).toEqual(['entry.created ar']);
  });

  it('creates one entry when it is sent twenty times at once, in both languages', async () => {
    const entryId = newEntryId();
    const begun = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        beginEdition(omar, { entryId, kind: 'article', locale: turn % 2 ? 'ar' : 'en' }),
      ),
    );
    expect(new Set(begun.map(({ editionId }) => editionId)).size).toBe(2);
    expect(await db().entry.count({ where: { id: entryId } })).toBe(1);
    expect((await eventsOf(entryId)).toSorted()[1]).toMatch(/^entry\.created/);
    expect(await eventsOf(entryId)).toHaveLength(2);
  });

  it('in the other language adds an edition to the entry', async () => {
    const { entryId } = await givenEntry({ ar: {} });
    const { editionId } = await beginEdition(omar, { entryId, kind: 'article', locale: 'en' });
    expect(editionId).toBe(newEdition(entryId, 'en').id);
    expect(await eventsOf(entryId)).toContain('edition.created en');
    await expect(createEdition(omar, entryId, 'en')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('finds no piece of a colleague for an author, none of another kind, and none of an id that is none', async () => {
    const { entryId } = await givenEntry({ ar: {} });
    const refused = [
      beginEdition(sara, { entryId, kind: 'article', locale: 'en' }),
      beginEdition(omar, { entryId, kind: 'center_news', locale: 'en' }),
      beginEdition(omar, { entryId: 'new', kind: 'article', locale: 'en' }),
    ];
    for (const result of await Promise.allSettled(refused))
      expect(result).toMatchObject({ reason: { code: 'not_found' } });
    expect(await db().edition.count({ where: { entryId } })).toBe(1);
  });
});

describe('The empty page of a new piece', () => {
  const createdBy = { id: '', nameAr: '', nameEn: '' };
  const shown = (id: string, kind: Kind, actor = sara) => newEntryForEditor(actor, { id, kind, createdBy });

  it('is shown for an id that no piece has, and not for that of a colleague’s or of another kind', async () => {
    const { entryId } = await givenEntry({ ar: {} });
    expect(await shown(newEntryId(), 'article')).toMatchObject({ editions: { ar: null, en: null } });
    await expect(shown(entryId, 'article')).rejects.toMatchObject({ code: 'not_found' });
    await expect(shown(entryId, 'center_news', omar)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('The id of a new entry', () => {
  it('is a UUID that follows those of before', () => {
    const ids = [1_000, 2_000, 3_000_000_000_000].map(newEntryId);
    expect(ids).toEqual(ids.toSorted());
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(new Set(Array.from({ length: 100 }, () => newEntryId(1))).size).toBe(100);
  });
});
