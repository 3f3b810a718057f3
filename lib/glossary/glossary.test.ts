import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { withGlossary } from '@/lib/publications/search/find-glossary';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { refreshTerms } from '@/lib/search/refresh-terms';
import { signedIn } from '@/lib/testing/cast';
import { committed } from '@/lib/testing/committed';
import * as verbs from './change-terms';
import { getTerm } from './get-term';
import { listTerms } from './list-terms';
import { GlossaryShape } from './shape';

const createTerm = committed(verbs.createTerm);
const updateTerm = committed(verbs.updateTerm);
const deleteTerm = committed(verbs.deleteTerm);

let layla: Actor;

beforeAll(async () => {
  layla = await signedIn('layla');
});

/** How many names a question of one word stands for. */
const optionsOf = async (text: string) =>
  (await withGlossary(parseQuery(text))).required[0]?.options.length ?? 0;

const WINDOW = { query: '', size: 50 };

describe('An administrator', () => {
  it('adds names that mean the same, changes and deletes them, and readers’ questions follow', async () => {
    const { id } = await createTerm(layla, { names: ['أوبك', 'OPEC'] });
    expect([await optionsOf('opec'), await optionsOf('وأوبك')]).toEqual([2, 2]);
    const names = ['أوبك', 'OPEC', 'منظمة الدول المصدرة للنفط'];
    expect(await updateTerm(layla, { id, version: 1, names })).toEqual({ version: 2 });
    expect(await optionsOf('OPEC')).toBe(3);
    expect(await getTerm(id)).toEqual({ id, version: 2, fields: { names: names.join('\n') } });
    await deleteTerm(layla, id);
    expect(await optionsOf('OPEC')).toBe(1);
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(events.map(({ action }) => action)).toEqual([
      'glossary.created',
      'glossary.updated',
      'glossary.deleted',
    ]);
  });

  it('finds a term by any of its names', async () => {
    await createTerm(layla, { names: ['اليونسكو', 'UNESCO'] });
    expect((await listTerms({ ...WINDOW, query: 'unes' })).rows.map(({ names }) => names[0])).toEqual([
      'اليونسكو',
    ]);
  });

  it('changes nothing over a colleague’s change', async () => {
    const { id } = await createTerm(layla, { names: ['ألف', 'A1'] });
    await updateTerm(layla, { id, version: 1, names: ['ألف', 'A2'] });
    await expect(updateTerm(layla, { id, version: 1, names: ['ألف', 'A3'] })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it.each([
    ['واحد', 'glossary.tooFew'],
    ['واحد\nواحد\n\n', 'glossary.tooFew'],
    [Array.from({ length: 13 }, (_, index) => `n${index}`).join('\n'), 'glossary.tooMany'],
    [`واحد\n${'x'.repeat(81)}`, 'glossary.tooLong'],
    ['واحد\n؟؟؟', 'glossary.noWord'],
    ['واحد\na\0b', 'field.forbiddenCharacters'],
  ])('is told what is wrong with %j', (names, key) => {
    expect(GlossaryShape.safeParse({ names }).error?.issues.map(({ message }) => message)).toEqual([key]);
  });
});

it('An editor keeps no glossary, and an author neither', async () => {
  const { id } = await createTerm(layla, { names: ['باء', 'B1'] });
  for (const name of ['omar', 'sara'] as const) {
    const actor = await signedIn(name);
    await expect(createTerm(actor, { names: ['a', 'b'] })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(updateTerm(actor, { id, version: 1, names: ['a', 'b'] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(deleteTerm(actor, id)).rejects.toMatchObject({ code: 'forbidden' });
  }
});

it('Names that an older version of the analyser knew are found again after an upgrade', async () => {
  const { id } = await createTerm(layla, { names: ['جيم', 'Jeem'] });
  await db().searchTerm.update({ where: { id }, data: { keys: [], keysVersion: 0 } });
  expect(await optionsOf('jeem')).toBe(1);
  await refreshTerms();
  expect(await optionsOf('jeem')).toBe(2);
});
