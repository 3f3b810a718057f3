import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { findIssues, issuesById } from '@/lib/taxonomy/find-issues';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import { givenEntry } from '@/lib/testing/factories';
import { givenSeries } from '@/lib/testing/publication-factories';
import { choicesById, findChoices } from './find-choices';
import { foldedColumns } from './folded-columns';
import { listRecords } from './list-records';

let counter = 0;

async function givenNamed(nameAr: string, nameEn: string): Promise<string> {
  counter += 1;
  const fields = { nameAr, nameEn, slugAr: `اسم-${counter}`, slugEn: `name-${counter}` };
  const person = await db().person.create({ data: { ...fields, ...foldedColumns(fields), gender: 'male' } });
  return person.id;
}

const list = (window: { after?: string; before?: string; query?: string; size?: number }) =>
  listRecords(personDescriptor, { query: '', size: 2, ...window });
const names = ({ rows }: Awaited<ReturnType<typeof list>>) => rows.map((row) => row.nameAr);

beforeAll(async () => {
  await givenNamed('زينب عمر', 'Zainab Omar');
  await givenNamed('أحمد بدوي', 'Ahmed Badawi');
  await givenNamed('إبراهيم الكعبي', 'Ibrahim Al Kaabi');
  await givenNamed('أحمد بدوي', 'Ahmed Badawi');
  await givenNamed('هدى 100% الشامسي', 'Huda');
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
