import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { saveEntryFields } from '@/lib/entries/save-entry-fields';
import { findMasthead } from '@/lib/publications/find-masthead';
import { getPublishCheck } from '@/lib/publishing/get-publish-check';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { createTerm } from './create-term';
import { deleteTerm } from './delete-term';
import { getTerm } from './get-term';
import { listTerms } from './list-terms';
import { moveSection } from './move-section';
import { TermShape } from './shape';
import { TERM_KINDS, type TermFields, type TermKind } from './types';
import { updateTerm } from './update-term';

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

/** What a form would send back unchanged. */
async function typed(kind: TermKind, id: string) {
  const { id: _id, pieces: _pieces, ...stored } = await getTerm(kind, id);
  return stored;
}

async function generation(): Promise<bigint> {
  return (await db().siteGeneration.findUniqueOrThrow({ where: { id: 1 } })).value;
}

const seen = async () => (await listTerms('section')).map((section) => section.id);
const navigation = async () => (await findMasthead('en')).sections.map((link) => link.name);

beforeAll(async () => {
  [layla, omar, sara] = await Promise.all([signedIn('layla'), signedIn('omar'), signedIn('sara')]);
});

describe('A newsroom without any section', () => {
  it('tells an editor that there is none to choose, and publishes once there is one', async () => {
    const { entryId, editions } = await givenEntry({ kind: 'center_news', ar: {} });
    await db().entry.update({ where: { id: entryId }, data: { kind: 'article' } });
    const keys = async () =>
      (await getPublishCheck(omar, editions.ar ?? '')).issues.map((issue) => issue.key);
    expect(await keys()).toEqual(['publish.noSections']);
    const { id } = await createTerm(layla, 'section', fields());
    expect(await keys()).toEqual(['publish.sectionMissing']);
    await saveEntryFields(omar, entryId, {
      ...{ version: 2, sectionId: id, issueId: null, topicIds: [], authorIds: [] },
    });
    expect(await keys()).toEqual([]);
  });
});

describe.each(TERM_KINDS)('A %s', (kind) => {
  it('is kept by administrators; everybody else chooses', async () => {
    const forbidden = { code: 'forbidden' };
    const { id } = await createTerm(layla, kind, fields());
    for (const actor of [omar, sara]) {
      await expect(createTerm(actor, kind, fields())).rejects.toMatchObject(forbidden);
      const change = { ...fields(), version: 1 };
      await expect(updateTerm(actor, kind, id, change)).rejects.toMatchObject(forbidden);
      await expect(deleteTerm(actor, kind, id)).rejects.toMatchObject(forbidden);
    }
    expect((await listTerms(kind)).map((row) => row.id)).toContain(id);
  });

  it('is not found under a mangled address', async () => {
    const notFound = { code: 'not_found' };
    await expect(getTerm(kind, 'nothing')).rejects.toMatchObject(notFound);
    await expect(deleteTerm(layla, kind, 'nothing')).rejects.toMatchObject(notFound);
    const change = { ...fields(), version: 1 };
    await expect(updateTerm(layla, kind, 'nothing', change)).rejects.toMatchObject(notFound);
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

  it('keeps what the first of two administrators wrote, and tells the second', async () => {
    const { id } = await createTerm(layla, kind, fields());
    const mine = await typed(kind, id);
    await updateTerm(layla, kind, id, { ...mine, nameEn: 'First' });
    await expect(updateTerm(layla, kind, id, { ...mine, nameEn: 'Second' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await getTerm(kind, id)).nameEn).toBe('First');
  });

  it('leads readers from every former address to the present one, and they see it at once', async () => {
    const before = await generation();
    const { id } = await createTerm(layla, kind, fields({ slugEn: `first-${kind}` }));
    expect(await generation()).toBe(before + 1n);
    const mine = await typed(kind, id);
    await updateTerm(layla, kind, id, { ...mine, slugEn: `second-${kind}` });
    await updateTerm(layla, kind, id, { ...mine, version: 2, slugEn: `third-${kind}` });
    expect(await generation()).toBe(before + 3n);
    const moved = { status: 301, location: `/en/${kind}s/third-${kind}` };
    expect(await explainMissing(`/en/${kind}s/first-${kind}`)).toEqual(moved);
    expect(await explainMissing(`/en/${kind}s/second-${kind}`)).toEqual(moved);
  });

  it('in which a piece stands cannot be deleted, on the desk or still on the shelf', async () => {
    const { id } = await createTerm(layla, kind, fields());
    const standing = kind === 'section' ? { sectionId: id } : { topicIds: [id] };
    const { entryId } = await givenEntry({ ar: {}, publish: ['ar'], ...standing });
    const refused = { issues: [{ key: 'taxonomy.hasPieces', params: { kind, count: 1 } }] };
    await expect(deleteTerm(layla, kind, id)).rejects.toMatchObject(refused);
    await db().entryTopic.deleteMany({ where: { entryId } });
    await db().entry.update({ where: { id: entryId }, data: { sectionId: null } });
    await expect(deleteTerm(layla, kind, id)).rejects.toMatchObject(refused);
    expect((await getTerm(kind, id)).pieces).toBe(1);
  });

  it('in which nothing stands is deleted, and the audit trail remembers it', async () => {
    const { id } = await createTerm(layla, kind, fields({ nameEn: 'Nothing Yet' }));
    await deleteTerm(layla, kind, id);
    await expect(getTerm(kind, id)).rejects.toMatchObject({ code: 'not_found' });
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: `${kind}.deleted`, data: { nameEn: 'Nothing Yet' } });
  });
});

describe('The order of the sections', () => {
  it('is that of the readers’ navigation, where a new one stands last', async () => {
    const { nameEn, ...rest } = fields();
    await createTerm(layla, 'section', { ...rest, nameEn });
    expect((await navigation()).at(-1)).toBe(nameEn);
  });

  it('is changed by an administrator, and readers see it at once', async () => {
    const { id } = await createTerm(layla, 'section', fields({ nameEn: 'Moved' }));
    const [order, before] = [await seen(), await generation()];
    const moved = await moveSection(layla, { id, to: 0, seen: order });
    expect(moved.map((section) => section.id)).toEqual([id, ...order.slice(0, -1)]);
    expect((await navigation())[0]).toBe('Moved');
    expect(await generation()).toBe(before + 1n);
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({
      action: 'section.moved',
      data: { fromPosition: order.length, toPosition: 1 },
    });
  });

  it('stays as it is when somebody else has changed it since', async () => {
    const order = await seen();
    const [first = '', second = ''] = order;
    await moveSection(layla, { id: second, to: 0, seen: order });
    await expect(moveSection(layla, { id: first, to: 2, seen: order })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await seen()).slice(0, 2)).toEqual([second, first]);
  });

  it('is no business of editors, and has no place beyond its ends', async () => {
    const order = await seen();
    const [id = ''] = order;
    await expect(moveSection(omar, { id, to: 1, seen: order })).rejects.toMatchObject({ code: 'forbidden' });
    for (const to of [-1, order.length])
      await expect(moveSection(layla, { id, to, seen: order })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('closes up when one in the middle is deleted, and takes the next one at its end', async () => {
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
