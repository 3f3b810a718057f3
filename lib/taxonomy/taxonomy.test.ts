import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { saveEntryFields } from '@/lib/content/save-entry-fields';
import { db } from '@/lib/db';
import { publishIssues } from '@/lib/publishing/publish-issues';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { findMasthead } from '@/lib/shelf/find-masthead';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { createPlace } from './create-place';
import { deletePlace } from './delete-place';
import { getPlace } from './get-place';
import { listPlaces } from './list-places';
import { moveSection } from './move-section';
import { PlaceShape } from './shape';
import { PLACE_KINDS, type PlaceFields, type PlaceKind } from './types';
import { updatePlace } from './update-place';

let layla: Actor;
let omar: Actor;
let sara: Actor;
let counter = 0;

function fields(change: Partial<PlaceFields> = {}): PlaceFields {
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
async function typed(kind: PlaceKind, id: string) {
  const { id: _id, pieces: _pieces, ...stored } = await getPlace(kind, id);
  return stored;
}

async function generation(): Promise<bigint> {
  return (await db().siteGeneration.findUniqueOrThrow({ where: { id: 1 } })).value;
}

const seen = async () => (await listPlaces('section')).map((section) => section.id);
const navigation = async () => (await findMasthead('en')).sections.map((link) => link.name);

beforeAll(async () => {
  [layla, omar, sara] = await Promise.all([signedIn('layla'), signedIn('omar'), signedIn('sara')]);
});

describe('A newsroom without any section', () => {
  it('tells an editor that there is none to choose, and publishes once there is one', async () => {
    const { entryId, editions } = await givenEntry({ kind: 'center_news', ar: {} });
    await db().entry.update({ where: { id: entryId }, data: { kind: 'article' } });
    const keys = async () => (await publishIssues(omar, editions.ar ?? '')).issues.map((issue) => issue.key);
    expect(await keys()).toEqual(['publish.noSections']);
    const { id } = await createPlace(layla, 'section', fields());
    expect(await keys()).toEqual(['publish.sectionMissing']);
    await saveEntryFields(omar, entryId, {
      ...{ version: 2, sectionId: id, issueId: null, topicIds: [], authorIds: [] },
    });
    expect(await keys()).toEqual([]);
  });
});

describe.each(PLACE_KINDS)('A %s', (kind) => {
  it('is kept by administrators; everybody else chooses', async () => {
    const forbidden = { code: 'forbidden' };
    const { id } = await createPlace(layla, kind, fields());
    for (const actor of [omar, sara]) {
      await expect(createPlace(actor, kind, fields())).rejects.toMatchObject(forbidden);
      const change = { ...fields(), version: 1 };
      await expect(updatePlace(actor, kind, id, change)).rejects.toMatchObject(forbidden);
      await expect(deletePlace(actor, kind, id)).rejects.toMatchObject(forbidden);
    }
    expect((await listPlaces(kind)).map((row) => row.id)).toContain(id);
  });

  it('is not found under a mangled address', async () => {
    const notFound = { code: 'not_found' };
    await expect(getPlace(kind, 'nothing')).rejects.toMatchObject(notFound);
    await expect(deletePlace(layla, kind, 'nothing')).rejects.toMatchObject(notFound);
    const change = { ...fields(), version: 1 };
    await expect(updatePlace(layla, kind, 'nothing', change)).rejects.toMatchObject(notFound);
  });

  it('has an address that readers can tell from all others of its kind', async () => {
    await createPlace(layla, kind, fields({ slugAr: `أمن-${kind}` }));
    await expect(createPlace(layla, kind, fields({ slugAr: `امن-${kind}` }))).rejects.toMatchObject({
      issues: [{ path: 'slugAr', key: 'taxonomy.slugTaken', params: { kind } }],
    });
    const wish = fields();
    const both = await Promise.allSettled([createPlace(layla, kind, wish), createPlace(layla, kind, wish)]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps what the first of two administrators wrote, and tells the second', async () => {
    const { id } = await createPlace(layla, kind, fields());
    const mine = await typed(kind, id);
    await updatePlace(layla, kind, id, { ...mine, nameEn: 'First' });
    await expect(updatePlace(layla, kind, id, { ...mine, nameEn: 'Second' })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await getPlace(kind, id)).nameEn).toBe('First');
  });

  it('leads readers from every former address to the present one, and they see it at once', async () => {
    const before = await generation();
    const { id } = await createPlace(layla, kind, fields({ slugEn: `first-${kind}` }));
    expect(await generation()).toBe(before + 1n);
    const mine = await typed(kind, id);
    await updatePlace(layla, kind, id, { ...mine, slugEn: `second-${kind}` });
    await updatePlace(layla, kind, id, { ...mine, version: 2, slugEn: `third-${kind}` });
    expect(await generation()).toBe(before + 3n);
    const moved = { status: 301, location: `/en/${kind}s/third-${kind}` };
    expect(await explainMissing(`/en/${kind}s/first-${kind}`)).toEqual(moved);
    expect(await explainMissing(`/en/${kind}s/second-${kind}`)).toEqual(moved);
  });

  it('in which a piece stands cannot be deleted, on the desk or still on the shelf', async () => {
    const { id } = await createPlace(layla, kind, fields());
    const standing = kind === 'section' ? { sectionId: id } : { topicIds: [id] };
    const { entryId } = await givenEntry({ ar: {}, publish: ['ar'], ...standing });
    const refused = { issues: [{ key: 'taxonomy.hasPieces', params: { kind, count: 1 } }] };
    await expect(deletePlace(layla, kind, id)).rejects.toMatchObject(refused);
    await db().entryTopic.deleteMany({ where: { entryId } });
    await db().entry.update({ where: { id: entryId }, data: { sectionId: null } });
    await expect(deletePlace(layla, kind, id)).rejects.toMatchObject(refused);
    expect((await getPlace(kind, id)).pieces).toBe(1);
  });

  it('in which nothing stands is deleted, and the audit trail remembers it', async () => {
    const { id } = await createPlace(layla, kind, fields({ nameEn: 'Nothing Yet' }));
    await deletePlace(layla, kind, id);
    await expect(getPlace(kind, id)).rejects.toMatchObject({ code: 'not_found' });
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: `${kind}.deleted`, data: { nameEn: 'Nothing Yet' } });
  });
});

describe('The order of the sections', () => {
  it('is that of the readers’ navigation, where a new one stands last', async () => {
    const { nameEn, ...rest } = fields();
    await createPlace(layla, 'section', { ...rest, nameEn });
    expect((await navigation()).at(-1)).toBe(nameEn);
  });

  it('is changed by an administrator, and readers see it at once', async () => {
    const { id } = await createPlace(layla, 'section', fields({ nameEn: 'Moved' }));
    const [order, before] = [await seen(), await generation()];
    const moved = await moveSection(layla, { id, to: 0, seen: order });
    expect(moved.map((section) => section.id)).toEqual([id, ...order.slice(0, -1)]);
    expect((await navigation())[0]).toBe('Moved');
    expect(await generation()).toBe(before + 1n);
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: 'section.moved', data: { fromPlace: order.length, toPlace: 1 } });
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
    const { id } = await createPlace(layla, 'section', fields());
    const { id: last } = await createPlace(layla, 'section', fields());
    await deletePlace(layla, 'section', id);
    const { id: next } = await createPlace(layla, 'section', fields());
    expect((await seen()).slice(-2)).toEqual([last, next]);
  });
});

describe('What is typed about a section or topic', () => {
  it('must be visible and free of hidden controls, with addresses that can be opened', () => {
    const parsed = PlaceShape.safeParse({
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
