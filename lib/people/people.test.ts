import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { createPerson } from './create-person';
import { deletePerson } from './delete-person';
import { getPerson } from './get-person';
import { listPeople } from './list-people';
import { PersonShape } from './shape';
import type { PersonFields } from './types';
import { updatePerson } from './update-person';

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
    gender: 'female',
    slugAr: `هدى-الكعبي-${counter}`,
    slugEn: `huda-al-kaabi-${counter}`,
    bioAr: '',
    bioEn: '',
    ...change,
  };
}

const page = (query: string) => listPeople({ query, page: 1, pageSize: 20 });

beforeAll(async () => {
  [layla, omar] = await Promise.all([signedIn('layla'), signedIn('omar')]);
});

describe('A mangled address', () => {
  it('leads to nobody, whatever is asked of them', async () => {
    const notFound = { code: 'not_found' };
    await expect(getPerson('nobody')).rejects.toMatchObject(notFound);
    await expect(deletePerson(layla, 'nobody')).rejects.toMatchObject(notFound);
    await expect(updatePerson(layla, 'nobody', { ...fields(), version: 1 })).rejects.toMatchObject(notFound);
  });
});

describe('The directory of authors', () => {
  it('is kept by administrators; editors choose from it', async () => {
    await expect(createPerson(omar, fields())).rejects.toMatchObject({ code: 'forbidden' });
    const { personId } = await createPerson(layla, fields({ nameAr: 'مريم الأنصاري' }));
    expect((await page('مريم الانصاري')).rows).toMatchObject([{ id: personId, pieces: 0 }]);
  });

  it('finds a name in either language, however it is spelled', async () => {
    const { personId } = await createPerson(layla, fields({ nameAr: 'أَحمد بدوي', nameEn: 'Ahmed Badawi' }));
    for (const query of ['احمد', 'badawi', 'أحمد BADAWI'])
      expect((await page(query)).rows.map((row) => row.id)).toContain(personId);
    expect((await page('بدوي زيد')).total).toBe(0);
  });

  it('gives no two people addresses that readers could not tell apart', async () => {
    await createPerson(layla, fields({ slugAr: 'أحمد-سعيد' }));
    const translation = createPerson(layla, fields({ slugAr: 'احمد-سعيد' }));
    await expect(translation).rejects.toMatchObject({
      issues: [{ path: 'slugAr', key: 'people.slugTaken' }],
    });
  });

  it('gives one address to one of two administrators who take it at once', async () => {
    const same = fields();
    const both = await Promise.allSettled([createPerson(layla, same), createPerson(layla, same)]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('An administrator who changes an author', () => {
  it('is refused when somebody else has changed it since, and nothing is overwritten', async () => {
    const { personId } = await createPerson(layla, fields());
    const stored = await getPerson(personId);
    const { id: _id, pieces: _pieces, ...mine } = stored;
    await updatePerson(layla, personId, { ...mine, bioEn: 'First.' });
    const second = updatePerson(layla, personId, { ...mine, bioEn: 'Second.' });
    await expect(second).rejects.toMatchObject({ code: 'conflict' });
    expect((await getPerson(personId)).bioEn).toBe('First.');
  });

  it('leaves redirects from every former address', async () => {
    const { personId } = await createPerson(layla, fields({ slugEn: 'first-name', slugAr: 'اسم-أول' }));
    const { id: _id, pieces: _pieces, ...mine } = await getPerson(personId);
    await updatePerson(layla, personId, { ...mine, slugEn: 'second-name' });
    await updatePerson(layla, personId, { ...mine, version: 2, slugEn: 'third-name' });
    const moved = { status: 301, location: '/en/authors/third-name' };
    expect(await explainMissing('/en/authors/first-name')).toEqual(moved);
    expect(await explainMissing('/en/authors/second-name')).toEqual(moved);
    expect(await explainMissing('/ar/authors/اسم-أول')).toMatchObject({ status: 404 });
  });
});

describe('An author', () => {
  it('whose name stands on a piece cannot be deleted', async () => {
    const { personId } = await createPerson(layla, fields());
    await givenEntry({ ar: {}, authorIds: [personId] });
    await expect(deletePerson(layla, personId)).rejects.toMatchObject({
      issues: [{ key: 'people.hasPieces', params: { count: 1 } }],
    });
  });

  it('whom nothing names can be deleted, which stays in the audit trail', async () => {
    const { personId } = await createPerson(layla, fields({ nameEn: 'Nobody Yet' }));
    await expect(deletePerson(omar, personId)).rejects.toMatchObject({ code: 'forbidden' });
    await deletePerson(layla, personId);
    await expect(getPerson(personId)).rejects.toMatchObject({ code: 'not_found' });
    const event = await db().auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect(event).toMatchObject({ action: 'person.deleted', data: { nameEn: 'Nobody Yet' } });
  });
});

describe('What is typed about an author', () => {
  const keys = (change: Partial<Record<keyof PersonFields, string>>) => {
    const parsed = PersonShape.safeParse({ ...fields(), ...change });
    return parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  };

  it('takes a slug as it is copied from the browser’s address bar', () => {
    const parsed = PersonShape.parse({ ...fields(), slugAr: encodeURIComponent('منى-السيد') });
    expect(parsed.slugAr).toBe('منى-السيد');
  });

  it('must be visible, in one line, and free of hidden controls', () => {
    expect(keys({ nameAr: '\u200b' })).toContain('nameAr: field.required');
    expect(keys({ nameEn: 'A\u202eB' })).toContain('nameEn: field.forbiddenCharacters');
    expect(keys({ bioAr: 'a\u0000' })).toContain('bioAr: field.forbiddenCharacters');
    expect(keys({ slugEn: 'two words' })).toContain('slugEn: slug.malformed');
  });
});
