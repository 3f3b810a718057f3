import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { createRecord } from '@/lib/bilingual-records/create-record';
import { deleteRecord } from '@/lib/bilingual-records/delete-record';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { listAllRecords } from '@/lib/bilingual-records/list-all-records';
import type { RecordChange } from '@/lib/bilingual-records/types';
import { updateRecord } from '@/lib/bilingual-records/update-record';
import { db } from '@/lib/db';
import { findNavigation } from '@/lib/publications/find-navigation';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { saveEntryFields } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { transaction } from '@/lib/transaction';
import { moveSection, type SectionMove } from './move-section';
import { sectionDescriptor } from './section-descriptor';
import { TermShape } from './shape';
import { topicDescriptor } from './topic-descriptor';
import type { TermFields, TermKind } from './types';

let layla: Actor;
let omar: Actor;
let sara: Actor;
let counter = 0;

function fields(change: Partial<TermFields> = {}): TermFields {
  counter += 1;
  return {
    nameAr: `اقتصاد ${counter}`,
    nameEn: `Economy ${counter}`,
    slugAr: `اقتصاد-${counter}`,
    slugEn: `economy-${counter}`,
    descriptionAr: '',
    descriptionEn: '',
    ...change,
  };
}

const DESCRIPTORS = { section: sectionDescriptor, topic: topicDescriptor };
const getTerm = (kind: TermKind, id: string) => getRecord(DESCRIPTORS[kind], id);
/** No list opens the page of a section. */
const ofKind = (kind: TermKind, term: TermFields) => ({
  ...term,
  ...(kind === 'section' && { openingId: null }),
});
const createTerm = (actor: Actor, kind: TermKind, term: TermFields) =>
  transaction((tx) => createRecord(tx, actor, DESCRIPTORS[kind], ofKind(kind, term)));
const updateTerm = (actor: Actor, kind: TermKind, change: RecordChange<TermFields>) =>
  transaction((tx) =>
    updateRecord(tx, actor, DESCRIPTORS[kind], { ...change, fields: ofKind(kind, change.fields) }),
  );
const deleteTerm = (actor: Actor, kind: TermKind, id: string) =>
  transaction((tx) => deleteRecord(tx, actor, DESCRIPTORS[kind], id));
const move = (actor: Actor, change: SectionMove) => transaction((tx) => moveSection(tx, actor, change));

const seen = async () => (await listAllRecords(sectionDescriptor)).map((section) => section.id);
const navigation = async () => (await findNavigation('en')).map((link) => link.name);

beforeAll(async () => {
  [layla, omar, sara] = await Promise.all([signedIn('layla'), signedIn('omar'), signedIn('sara')]);
});

describe('A newsroom without any section', () => {
  it('shows an editor that there is no section to choose, and publishes once there is one', async () => {
    const { entryId, editions } = await givenEntry({ kind: 'center_news', ar: {} });
    await db().entry.update({ where: { id: entryId }, data: { kind: 'article' } });
    const keys = async () =>
      (await getPublishCheck(omar, editions.ar ?? '')).issues.map((issue) => issue.key);
    expect(await keys()).toEqual(['publish.noSections']);
    const { id } = await createTerm(layla, 'section', fields());
    expect(await keys()).toEqual(['publish.sectionMissing']);
    await saveEntryFields(omar, entryId, {
      ...{ version: 1, sectionId: id, issueId: null, topicIds: [], authorIds: [] },
    });
    expect(await keys()).toEqual([]);
  });
});

describe.each(['section', 'topic'] as const)('A %s', (kind) => {
  it('is changed by administrators; other users choose from them', async () => {
    const forbidden = { code: 'forbidden' };
    const { id } = await createTerm(layla, kind, fields());
    for (const actor of [omar, sara]) {
      await expect(createTerm(actor, kind, fields())).rejects.toMatchObject(forbidden);
      const change = { id, version: 1, fields: fields() };
      await expect(updateTerm(actor, kind, change)).rejects.toMatchObject(forbidden);
      await expect(deleteTerm(actor, kind, id)).rejects.toMatchObject(forbidden);
    }
    expect((await listAllRecords(DESCRIPTORS[kind])).map((row) => row.id)).toContain(id);
  });

  it('is not found by a malformed id', async () => {
    const notFound = { code: 'not_found' };
    await expect(getTerm(kind, 'nothing')).rejects.toMatchObject(notFound);
    await expect(deleteTerm(layla, kind, 'nothing')).rejects.toMatchObject(notFound);
    const change = { id: 'nothing', version: 1, fields: fields() };
    await expect(updateTerm(layla, kind, change)).rejects.toMatchObject(notFound);
  });

  it('has an address that readers can tell from all others of its kind', async () => {
    await createTerm(layla, kind, fields({ slugAr: `أمن-${kind}` }));
    await expect(createTerm(layla, kind, fields({ slugAr: `امن-${kind}` }))).rejects.toMatchObject({
      issues: [{ path: 'slugAr', key: 'taxonomy.slugTaken', params: { kind } }],
    });
    const same = fields();
    const both = await Promise.allSettled([createTerm(layla, kind, same), createTerm(layla, kind, same)]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps the change of the first of two administrators and answers the second with a conflict', async () => {
    const { id } = await createTerm(layla, kind, fields());
    const { version, fields: mine } = await getTerm(kind, id);
    await updateTerm(layla, kind, { id, version, fields: { ...mine, nameEn: 'First' } });
    const second = updateTerm(layla, kind, { id, version, fields: { ...mine, nameEn: 'Second' } });
    await expect(second).rejects.toMatchObject({ code: 'conflict' });
    expect((await getTerm(kind, id)).fields.nameEn).toBe('First');
  });

  it('redirects readers from every former address to the present one, at once', async () => {
    const before = await lastPublicChange();
    const { id } = await createTerm(layla, kind, fields({ slugEn: `first-${kind}` }));
    expect(await lastPublicChange()).toBe(before + 1n);
    const { fields: mine } = await getTerm(kind, id);
    await updateTerm(layla, kind, { id, version: 1, fields: { ...mine, slugEn: `second-${kind}` } });
    await updateTerm(layla, kind, { id, version: 2, fields: { ...mine, slugEn: `third-${kind}` } });
    expect(await lastPublicChange()).toBe(before + 3n);
    const moved = { status: 301, location: `/en/${kind}s/third-${kind}` };
    expect(await explainMissing(`/en/${kind}s/first-${kind}`)).toEqual(moved);
    expect(await explainMissing(`/en/${kind}s/second-${kind}`)).toEqual(moved);
  });

  it('cannot be deleted while a draft or a publication names it', async () => {
    const { id } = await createTerm(layla, kind, fields());
    const named = kind === 'section' ? { sectionId: id } : { topicIds: [id] };
    const { entryId } = await givenEntry({ ar: {}, publish: ['ar'], ...named });
    const refused = { issues: [{ key: 'taxonomy.hasPieces', params: { kind, count: 1 } }] };
    await expect(deleteTerm(layla, kind, id)).rejects.toMatchObject(refused);
    await db().entryTopic.deleteMany({ where: { entryId } });
    await db().entry.update({ where: { id: entryId }, data: { sectionId: null } });
    await expect(deleteTerm(layla, kind, id)).rejects.toMatchObject(refused);
    expect((await getTerm(kind, id)).pieces).toBe(1);
  });

  it('that no piece names is deleted, and the audit log records it', async () => {
    const { id } = await createTerm(layla, kind, fields({ nameEn: 'Nothing Yet' }));
    await deleteTerm(layla, kind, id);
    await expect(getTerm(kind, id)).rejects.toMatchObject({ code: 'not_found' });
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: `${kind}.deleted`, data: { nameEn: 'Nothing Yet' } });
  });
});

describe('The order of the sections', () => {
  it('is that of the readers’ navigation, where a new one is last', async () => {
    const { nameEn, ...rest } = fields();
    await createTerm(layla, 'section', { ...rest, nameEn });
    expect((await navigation()).at(-1)).toBe(nameEn);
  });

  it('is changed by an administrator, and readers see it at once', async () => {
    const { id } = await createTerm(layla, 'section', fields({ nameEn: 'Moved' }));
    const [order, before] = [await seen(), await lastPublicChange()];
    const moved = await move(layla, { id, to: 0, seen: order });
    expect(moved.map((section) => section.id)).toEqual([id, ...order.slice(0, -1)]);
    expect((await navigation())[0]).toBe('Moved');
    expect(await lastPublicChange()).toBe(before + 1n);
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({
      action: 'section.moved',
      data: { fromPosition: order.length, toPosition: 1 },
    });
  });

  it('is unchanged when another administrator has changed it since', async () => {
    const order = await seen();
    const [first = '', second = ''] = order;
    await move(layla, { id: second, to: 0, seen: order });
    await expect(move(layla, { id: first, to: 2, seen: order })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await seen()).slice(0, 2)).toEqual([second, first]);
  });

  it('cannot be changed by editors, and no section moves beyond its ends', async () => {
    const order = await seen();
    const [id = ''] = order;
    await expect(move(omar, { id, to: 1, seen: order })).rejects.toMatchObject({ code: 'forbidden' });
    for (const to of [-1, order.length])
      await expect(move(layla, { id, to, seen: order })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('has no gap where one was deleted, and a new one is added at its end', async () => {
    const { id } = await createTerm(layla, 'section', fields());
    const { id: last } = await createTerm(layla, 'section', fields());
    await deleteTerm(layla, 'section', id);
    const { id: next } = await createTerm(layla, 'section', fields());
    expect((await seen()).slice(-2)).toEqual([last, next]);
  });
});

describe('What is typed about a section or topic', () => {
  it('must be visible and free of hidden controls, with addresses that can be opened', () => {
    const parsed = TermShape.safeParse({
      ...fields({ nameAr: '\u200b', descriptionEn: 'a\u0000', slugEn: 'two words' }),
      slugAr: encodeURIComponent('سياسة'),
    });
    expect(parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)).toEqual([
      'nameAr: field.required',
      'slugEn: slug.malformed',
      'descriptionEn: field.forbiddenCharacters',
    ]);
  });
});
