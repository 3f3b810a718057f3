import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { personConditions } from '@/lib/people/person-conditions';
import { personDescriptor } from '@/lib/people/person-descriptor';
import type { PersonFilter } from '@/lib/people/types';
import { findIssues, issuesById } from '@/lib/taxonomy/find-issues';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import { givenEntry } from '@/lib/testing/factories';
import { givenSeries } from '@/lib/testing/publication-factories';
import { choicesById, findChoices } from './find-choices';
import { foldedColumns } from './folded-columns';
import { listRecords, type RecordFilter } from './list-records';

let counter = 0;

async function givenNamed(nameAr: string, nameEn: string, id?: string): Promise<string> {
  counter += 1;
  const fields = { nameAr, nameEn, slugAr: `اسم-${counter}`, slugEn: `name-${counter}` };
  const person = await db().person.create({
    data: { ...fields, ...foldedColumns(fields), gender: 'male', ...(id && { id }) },
  });
  return person.id;
}

const list = (window: Partial<RecordFilter>) =>
  listRecords(personDescriptor, { query: '', size: 2, ...window });
const names = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map((row) => row.nameAr);

/** Of an order that is known. */
const idOf = (n: number) => `01900000-000${n}-7000-8000-000000000000`;

beforeAll(async () => {
  await givenNamed('زينب عمر', 'Zainab Omar', idOf(1));
  await givenNamed('أحمد بدوي', 'Ahmed Badawi', idOf(2));
  await givenNamed('إبراهيم الكعبي', 'Ibrahim Al Kaabi', idOf(3));
  await givenNamed('أحمد بدوي', 'Ahmed Badawi', idOf(4));
  await givenNamed('هدى 100% الشامسي', 'Huda', idOf(5));
});

describe('The directory of people', () => {
  it('is in the order of the Arabic alphabet, page after page and back', async () => {
    const first = await list({});
    const second = await list({ after: first.next ?? '' });
    const third = await list({ after: second.next ?? '' });
    expect([first, second, third].map(names)).toEqual([
      ['إبراهيم الكعبي', 'أحمد بدوي'],
      ['أحمد بدوي', 'زينب عمر'],
      ['هدى 100% الشامسي'],
    ]);
    expect([first.previous, third.next]).toEqual([null, null]);
    expect(await list({ before: third.previous ?? '' })).toEqual(second);
    expect(names(await list({ before: second.previous ?? '' }))).toEqual(names(first));
    expect(first.total).toEqual({ count: 5, isMore: false });
  });

  it('shows its first page for a malformed cursor', async () => {
    for (const after of ['x', '1-2', '00000000-0000-7000-8000-000000000000', '\u0000'])
      expect(names(await list({ after }))).toEqual(names(await list({})));
  });

  it('is in the order of the English names, or of when they were added, in both directions', async () => {
    const all = async (order: Partial<RecordFilter>) => {
      const pages = [await list(order)];
      for (let { next } = pages[0] ?? { next: null }; next; next = pages.at(-1)?.next ?? null)
        pages.push(await list({ ...order, after: next }));
      const last = pages.at(-1);
      const back = await list({ ...order, before: last?.previous ?? '' });
      expect(names(back)).toEqual(pages.at(-2) && names(pages.at(-2) as typeof back));
      return pages.flatMap(({ rows }) => rows.map((row) => row.nameEn));
    };
    const english = ['Ahmed Badawi', 'Ahmed Badawi', 'Huda', 'Ibrahim Al Kaabi', 'Zainab Omar'];
    const added = ['Zainab Omar', 'Ahmed Badawi', 'Ibrahim Al Kaabi', 'Ahmed Badawi', 'Huda'];
    const byName = { key: 'name', isAscending: false } as const;
    expect(await all({ nameLocale: 'en' })).toEqual(english);
    expect(await all({ nameLocale: 'en', sort: byName })).toEqual(english.toReversed());
    expect((await all({ sort: byName }))[0]).toBe('Huda');
    expect(await all({ sort: { key: 'added', isAscending: true } })).toEqual(added);
    expect(await all({ sort: { key: 'added', isAscending: false } })).toEqual(added.toReversed());
  });

  it('says when each was added', async () => {
    const [huda] = (await list({ query: 'huda' })).rows;
    expect(huda?.addedAt).toEqual(new Date(0x019000000005));
    const before = Date.now();
    const id = await givenNamed('ليان', 'Layan');
    const [layan] = (await list({ query: 'layan' })).rows;
    expect(layan?.addedAt?.getTime()).toBeGreaterThanOrEqual(before);
    expect(layan?.addedAt?.getTime()).toBeLessThanOrEqual(Date.now());
    await db().person.delete({ where: { id } });
  });

  it('can be narrowed to former colleagues and to those without a picture', async () => {
    const id = await givenNamed('طارق', 'Tarek');
    await db().person.update({ where: { id }, data: { standing: 'former' } });
    const narrowed = async (filter: PersonFilter) =>
      names(await list({ size: 10, conditions: personConditions(filter) }));
    expect(await narrowed({ standing: 'former' })).toEqual(['طارق']);
    expect(await narrowed({ standing: 'former', photo: 'none' })).toEqual(['طارق']);
    expect(await narrowed({ standing: 'present' })).toHaveLength(5);
    expect(await narrowed({ photo: 'none' })).toHaveLength(6);
    await db().person.delete({ where: { id } });
  });

  it('finds parts of longer words, beginnings of short ones, and signs as they are', async () => {
    const found = async (query: string) => names(await list({ query, size: 10 }));
    expect(await found('bada')).toHaveLength(2);
    expect(await found('كعبي')).toEqual(['إبراهيم الكعبي']);
    expect(await found('للكعبي')).toEqual(['إبراهيم الكعبي']);
    expect(await found('كع')).toEqual(['إبراهيم الكعبي']);
    expect(await found('ka')).toEqual(['إبراهيم الكعبي']);
    expect(await found('aa')).toEqual([]);
    expect(await found('100%')).toEqual(['هدى 100% الشامسي']);
    expect(await found('1_0%')).toEqual([]);
  });

  it('counts the pieces of each', async () => {
    const id = await givenNamed('يوسف', 'Yousef');
    await givenEntry({ en: {}, authorIds: [id] });
    await givenEntry({ en: {}, authorIds: [id], publish: ['en'] });
    const { rows } = await list({ query: 'yousef' });
    expect(rows).toMatchObject([{ id, pieces: { count: 2, isMore: false } }]);
  });
});

describe('A field that finds people', () => {
  it('offers twenty at most, in the order of their names', async () => {
    for (let n = 0; n < 25; n += 1) await givenNamed(`سالم ${String(n).padStart(2, '0')}`, 'Salem');
    const found = await findChoices(personDescriptor, 'سالم');
    expect(found.map((choice) => choice.nameAr)).toEqual(
      Array.from({ length: 20 }, (_, n) => `سالم ${String(n).padStart(2, '0')}`),
    );
    expect(await findChoices(personDescriptor, 'salem 24')).toMatchObject([{ nameAr: 'سالم 24' }]);
    expect(await findChoices(topicDescriptor, 'سالم')).toEqual([]);
  });

  it('names those that are chosen already', async () => {
    const ids = [await givenNamed('منى', 'Mona'), '00000000-0000-7000-8000-000000000000'];
    expect(await choicesById(personDescriptor, ids)).toEqual([{ id: ids[0], nameAr: 'منى', nameEn: 'Mona' }]);
  });
});

describe('A field that finds issues of series', () => {
  it('looks for the name of the series and for the number', async () => {
    await givenSeries('gulf-notes', [1, 2, 12]);
    const { issueIds } = await givenSeries('sea-papers', [2]);
    const found = async (query: string) =>
      (await findIssues(query)).map(({ seriesNameEn, number }) => `${seriesNameEn} ${number}`).sort();
    expect(await found('gulf')).toEqual([
      'Series gulf-notes 1',
      'Series gulf-notes 12',
      'Series gulf-notes 2',
    ]);
    expect(await found('٢')).toEqual(['Series gulf-notes 2', 'Series sea-papers 2']);
    expect(await found('papers 2')).toEqual(['Series sea-papers 2']);
    expect(await found('papers 3')).toEqual([]);
    expect(await found('99999999999')).toEqual([]);
    expect((await issuesById(issueIds)).map(({ id }) => id)).toEqual(issueIds);
    expect(await findIssues('')).toHaveLength(4);
  });
});
