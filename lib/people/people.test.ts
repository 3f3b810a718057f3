import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { createRecord } from '@/lib/bilingual-records/create-record';
import { deleteRecord } from '@/lib/bilingual-records/delete-record';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { listRecords } from '@/lib/bilingual-records/list-records';
import type { RecordChange } from '@/lib/bilingual-records/types';
import { updateRecord } from '@/lib/bilingual-records/update-record';
import { db } from '@/lib/db';
import { FIRST_NAMES } from '@/lib/i18n/name-part';
import { findAuthor } from '@/lib/publications/find-collection';
import { listAuthors } from '@/lib/publications/indexes/list-authors';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';
import { person } from '@/lib/publications/structured-data';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile, givenPicture } from '@/lib/testing/given-media';
import { transaction } from '@/lib/transaction';
import { personDescriptor } from './person-descriptor';
import { PersonShape } from './shape';
import type { PersonFields } from './types';

let layla: Actor;
let omar: Actor;
let counter = 0;

function fields(change: Partial<PersonFields> = {}): PersonFields {
  counter += 1;
  return {
    nameAr: 'هدى الكعبي',
    nameEn: 'Huda Al Kaabi',
    honorificAr: 'د.',
    honorificEn: 'Dr',
    familyNameEn: '',
    gender: 'female',
    slugAr: `هدى-الكعبي-${counter}`,
    slugEn: `huda-al-kaabi-${counter}`,
    bioAr: '',
    bioEn: '',
    ...{ roleAr: '', roleEn: '', orcid: '', addresses: '', standing: '', photoId: null },
    ...change,
  };
}

/** As a form sends them. */
const typed = (change: Partial<PersonFields> = {}) => ({ ...fields(change), photoId: '' });

const page = (query: string) => listRecords(personDescriptor, { query, size: 20 });
const getPerson = (id: string) => getRecord(personDescriptor, id);
const createPerson = (actor: Actor, person: PersonFields) =>
  transaction((tx) => createRecord(tx, actor, personDescriptor, person));
const updatePerson = (actor: Actor, change: RecordChange<PersonFields>) =>
  transaction((tx) => updateRecord(tx, actor, personDescriptor, change));
const deletePerson = (actor: Actor, id: string) =>
  transaction((tx) => deleteRecord(tx, actor, personDescriptor, id));

beforeAll(async () => {
  [layla, omar] = await Promise.all([signedIn('layla'), signedIn('omar')]);
});

describe('A malformed id', () => {
  it('is not found by any verb', async () => {
    const notFound = { code: 'not_found' };
    await expect(getPerson('nobody')).rejects.toMatchObject(notFound);
    await expect(deletePerson(layla, 'nobody')).rejects.toMatchObject(notFound);
    await expect(updatePerson(layla, { id: 'nobody', version: 1, fields: fields() })).rejects.toMatchObject(
      notFound,
    );
  });
});

describe('The directory of authors', () => {
  it('is changed by administrators; editors choose from it', async () => {
    await expect(createPerson(omar, fields())).rejects.toMatchObject({ code: 'forbidden' });
    const { id } = await createPerson(layla, fields({ nameAr: 'مريم الأنصاري' }));
    expect((await page('مريم الانصاري')).rows).toMatchObject([{ id, pieces: { count: 0, isMore: false } }]);
  });

  it('finds a name in either language, however it is spelled', async () => {
    const { id } = await createPerson(layla, fields({ nameAr: 'أَحمد بدوي', nameEn: 'Ahmed Badawi' }));
    for (const query of ['احمد', 'badawi', 'أحمد BADAWI'])
      expect((await page(query)).rows.map((row) => row.id)).toContain(id);
    expect((await page('بدوي زيد')).total.count).toBe(0);
  });

  it('refuses two people whose addresses readers could not tell apart', async () => {
    await createPerson(layla, fields({ slugAr: 'أحمد-سعيد' }));
    const translation = createPerson(layla, fields({ slugAr: 'احمد-سعيد' }));
    await expect(translation).rejects.toMatchObject({
      issues: [{ path: 'slugAr', key: 'people.slugTaken' }],
    });
  });

  it('gives an address to only one of two administrators who take it at the same time', async () => {
    const same = fields();
    const both = await Promise.allSettled([createPerson(layla, same), createPerson(layla, same)]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('An administrator who changes an author', () => {
  it('gets a conflict when another administrator has changed it since, and nothing is overwritten', async () => {
    const { id } = await createPerson(layla, fields());
    const { version, fields: mine } = await getPerson(id);
    await updatePerson(layla, { id, version, fields: { ...mine, bioEn: 'First.' } });
    const second = updatePerson(layla, { id, version, fields: { ...mine, bioEn: 'Second.' } });
    await expect(second).rejects.toMatchObject({ code: 'conflict' });
    expect((await getPerson(id)).fields.bioEn).toBe('First.');
  });

  it('redirects readers from every former address', async () => {
    const { id } = await createPerson(layla, fields({ slugEn: 'first-name', slugAr: 'اسم-أول' }));
    const { fields: mine } = await getPerson(id);
    await updatePerson(layla, { id, version: 1, fields: { ...mine, slugEn: 'second-name' } });
    await updatePerson(layla, { id, version: 2, fields: { ...mine, slugEn: 'third-name' } });
    const moved = { status: 301, location: '/en/authors/third-name' };
    expect(await explainMissing('/en/authors/first-name')).toEqual(moved);
    expect(await explainMissing('/en/authors/second-name')).toEqual(moved);
    expect(await explainMissing('/ar/authors/اسم-أول')).toMatchObject({ status: 404 });
  });
});

describe('An author', () => {
  it('who is named by a piece cannot be deleted', async () => {
    const { id } = await createPerson(layla, fields());
    await givenEntry({ ar: {}, authorIds: [id] });
    await expect(deletePerson(layla, id)).rejects.toMatchObject({
      issues: [{ key: 'people.hasPieces', params: { count: 1 } }],
    });
  });

  it('who is named by nothing can be deleted, and the audit log records it', async () => {
    const { id } = await createPerson(layla, fields({ nameEn: 'Nobody Yet' }));
    await expect(deletePerson(omar, id)).rejects.toMatchObject({ code: 'forbidden' });
    await deletePerson(layla, id);
    await expect(getPerson(id)).rejects.toMatchObject({ code: 'not_found' });
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: 'person.deleted', data: { nameEn: 'Nobody Yet' } });
  });
});

describe('What is typed about an author', () => {
  const keys = (change: Partial<Record<keyof PersonFields, string>>) => {
    const parsed = PersonShape.safeParse({ ...typed(), ...change });
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  };

  it('takes a slug as it is copied from the browser’s address bar', () => {
    const parsed = PersonShape.parse({ ...typed(), slugAr: encodeURIComponent('منى-السيد') });
    expect(parsed.slugAr).toBe('منى-السيد');
  });

  it('must be visible, in one line, and free of hidden controls', () => {
    expect(keys({ nameAr: '\u200b' })).toContain('nameAr: field.required');
    expect(keys({ nameEn: 'A\u202eB' })).toContain('nameEn: field.forbiddenCharacters');
    expect(keys({ bioAr: 'a\u0000' })).toContain('bioAr: field.forbiddenCharacters');
    expect(keys({ slugEn: 'two words' })).toContain('slugEn: slug.malformed');
  });
});

describe('What is known of an author beside the names', () => {
  it('is shown to readers and told to programs: role, standing, ORCID iD and profiles', async () => {
    const { slugEn, ...rest } = fields({ roleEn: 'Fellow', standing: 'former' });
    const profiles = { orcid: '0000-0002-1825-0097', addresses: 'https://x.com/huda' };
    await createPerson(layla, { ...rest, ...profiles, slugEn });
    const author = await findAuthor('en', slugEn);
    if (!author) throw new Error('there is no author');
    expect(author).toMatchObject({ role: 'Fellow', isFormer: true, photo: null });
    const data = person(author, { url: 'https://site.example', name: 'Center', icon: STANDARD_ICON });
    expect(data).toMatchObject({
      sameAs: ['https://orcid.org/0000-0002-1825-0097', 'https://x.com/huda'],
      affiliation: { name: 'Center' },
    });
    expect(data).not.toHaveProperty('worksFor');
  });

  it('is refused where it is none', () => {
    const parsed = PersonShape.safeParse({
      ...typed({ orcid: '0000-0002-1825-0098', addresses: 'https://x.com/huda\nhttps://other.example/huda' }),
      photoId: 'none',
    });
    expect(parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'orcid: people.orcid',
      'addresses: people.addresses',
      'photoId: field.unknownChoice',
    ]);
    expect(PersonShape.parse(typed({ orcid: 'https://orcid.org/0000000218250097' }))).toMatchObject({
      orcid: '0000-0002-1825-0097',
      photoId: null,
    });
  });

  it('has a family name in references that is a part of the name', async () => {
    const wrong = fields({ nameEn: 'Nguyen Van An', familyNameEn: 'Nguyen Van' });
    const issues = [{ path: 'familyNameEn', key: 'people.familyName' }];
    await expect(createPerson(layla, { ...wrong, familyNameEn: 'Tran' })).rejects.toMatchObject({ issues });
    const { id } = await createPerson(layla, wrong);
    expect(await db().person.findUniqueOrThrow({ where: { id } })).toMatchObject({
      familyNameEn: 'Nguyen Van',
    });
  });

  it('has a portrait from the library, which readers get until it is taken away', async () => {
    const { id: photoId } = await givenPicture();
    const mine = fields({ photoId });
    const { id } = await createPerson(layla, mine);
    expect(await findAuthor('en', mine.slugEn)).toMatchObject({ photo: { width: expect.any(Number) } });
    const used = () => db().media.findUniqueOrThrow({ where: { id: photoId } });
    expect(await used()).toMatchObject({ isUsed: true });
    await updatePerson(layla, { id, version: 1, fields: { ...mine, photoId: null } });
    expect(await used()).toMatchObject({ isUsed: false });
    const { id: fileId } = await givenFile();
    const wrong = updatePerson(layla, { id, version: 2, fields: { ...mine, photoId: fileId } });
    await expect(wrong).rejects.toMatchObject({ issues: [{ path: 'photoId' }] });
  });

  it('puts former colleagues after all others in the list of authors, which holds whoever has a piece', async () => {
    const [present, former, unknown] = [
      fields({ nameEn: 'Zayed Present' }),
      fields({ nameEn: 'Amal Former', standing: 'former' }),
      fields({ nameEn: 'Nobody Known' }),
    ];
    const ids = [await createPerson(layla, present), await createPerson(layla, former)].map(({ id }) => id);
    await createPerson(layla, unknown);
    await givenEntry({ en: {}, authorIds: ids, publish: ['en'] });
    const listed = await listAuthors('en', FIRST_NAMES);
    const names = [listed?.rows, listed?.former.rows].map((rows) => rows?.map(({ name }) => name));
    expect(names.map((some) => some?.filter((name) => / (Present|Former|Known)$/.test(name)))).toEqual([
      ['Zayed Present'],
      ['Amal Former'],
    ]);
    expect(await listAuthors('en', { ...FIRST_NAMES, isFormer: true })).toMatchObject({
      rows: [expect.objectContaining({ name: 'Amal Former', letter: 'A' })],
      former: { rows: [] },
    });
  });
});
