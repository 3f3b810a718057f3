import { beforeAll, describe, expect, it } from 'vitest';
import { givenSeries } from '@/lib/testing/publication-factories';
import { listIssues } from './list-issues';

let seriesId: string;
beforeAll(async () => {
  await givenSeries('listed-beside', [1, 2, 3]);
  seriesId = (await givenSeries('listed', [1, 2, 4, 5, 9])).series.id;
});

const page = async (window: { after?: string; before?: string }) => {
  const { rows, previous, next, total } = await listIssues(seriesId, { size: 2, ...window });
  return { numbers: rows.map(({ number }) => number), previous, next, total: total.count };
};

describe('The issues of a series in the newsroom', () => {
  it('are turned page after page to the first one, and back', async () => {
    expect(await page({})).toEqual({ numbers: [9, 5], previous: null, next: '5', total: 5 });
    expect(await page({ after: '5' })).toEqual({ numbers: [4, 2], previous: '4', next: '2', total: 5 });
    expect(await page({ after: '2' })).toEqual({ numbers: [1], previous: '1', next: null, total: 5 });
    expect((await page({ before: '1' })).numbers).toEqual([4, 2]);
    expect((await page({ before: '4' })).numbers).toEqual([9, 5]);
  });

  it('are the newest for an address that names none', async () => {
    for (const after of ['0', '-1', 'x', '100000', '1.5', '4000000000'])
      expect((await page({ after })).numbers, after).toEqual([9, 5]);
  });
});
