import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import * as verbs from './change-patterns';
import { getPattern, listPatterns } from './list-patterns';
import { PatternShape } from './shape';

const createPattern = committed(verbs.createPattern);
const updatePattern = committed(verbs.updatePattern);
const movePattern = committed(verbs.movePattern);
const deletePattern = committed(verbs.deletePattern);

const FIELDS = {
  ...{ nameAr: 'يوقع اتفاقية', nameEn: 'Signs an agreement', offered: 'yes' as const },
  ...{ templateAr: 'المركز يوقع اتفاقية مع "{outlet}"', templateEn: 'Center Signs with {outlet}' },
};

const names = async () => (await listPatterns()).map(({ nameEn }) => nameEn);

describe('An administrator', () => {
  it('adds a pattern, changes it, moves it, takes it out of the offer and deletes it', async () => {
    const layla = await signedIn('layla');
    const { id } = await createPattern(layla, FIELDS);
    expect((await names()).at(-1)).toBe(FIELDS.nameEn);
    await movePattern(layla, { id, by: -1 });
    expect((await names()).at(-2)).toBe(FIELDS.nameEn);
    const change = { ...FIELDS, id, version: 1, offered: '' as const };
    expect(await updatePattern(layla, change)).toEqual({ version: 2 });
    expect((await listPatterns({ isOffered: true })).map((row) => row.id)).not.toContain(id);
    expect(await getPattern(id)).toEqual({ id, version: 2, fields: { ...FIELDS, offered: '' } });
    await expect(updatePattern(layla, change)).rejects.toMatchObject({ code: 'conflict' });
    await deletePattern(layla, id);
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual([
      'pattern.created',
      'pattern.moved',
      'pattern.updated',
      'pattern.deleted',
    ]);
  });

  it('moves nothing beyond the ends of the list', async () => {
    const layla = await signedIn('layla');
    const before = await listPatterns();
    await movePattern(layla, { id: before[0]?.id ?? '', by: -1 });
    expect(await listPatterns()).toEqual(before);
  });

  it.each([
    [{ templateAr: '{evnt}' }, 'pattern.unknown'],
    [{ templateEn: '{count: a | b | c}' }, 'pattern.choices'],
    [{ templateEn: 'No blank' }, 'pattern.noBlank'],
    [{ nameAr: ' ' }, 'field.required'],
  ])('is told what is wrong with %j', (more, key) => {
    const issues = PatternShape.safeParse({ ...FIELDS, ...more }).error?.issues;
    expect(issues?.map(({ message }) => message)).toContain(key);
  });
});

it('An editor keeps no patterns, and an author neither', async () => {
  const [first] = await listPatterns();
  const id = first?.id ?? '';
  for (const name of ['omar', 'sara'] as const) {
    const actor = await signedIn(name);
    const forbidden = { code: 'forbidden' };
    await expect(createPattern(actor, FIELDS)).rejects.toMatchObject(forbidden);
    await expect(updatePattern(actor, { ...FIELDS, id, version: 1 })).rejects.toMatchObject(forbidden);
    await expect(movePattern(actor, { id, by: 1 })).rejects.toMatchObject(forbidden);
    await expect(deletePattern(actor, id)).rejects.toMatchObject(forbidden);
  }
});
