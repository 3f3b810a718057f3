import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { findIssue } from '@/lib/publications/issues/find-issue';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenSeries } from '@/lib/testing/publication-factories';
import { termKey } from './keys';
import { collectReads } from './record-reads';

async function withdrawnBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = await lastPublicChange();
  await work();
  const rows = await db().publicChange.findMany({ where: { number: { gt: before } } });
  return rows.flatMap((row) => row.withdrawn).sort();
}

it('Hiding or deleting an issue that readers see withdraws its page and that of its series; showing it does not', async () => {
  const { series, issueIds } = await givenSeries('taken-back', [1]);
  const [id = ''] = issueIds;
  const show = (isShown: boolean) => db().issue.update({ where: { id }, data: { isShown } });
  const { reads } = await collectReads(() => findIssue('en', '/en/series/taken-back/1'));
  expect([...reads.keys()]).toContain(termKey(id));
  const both = [termKey(id), termKey(series.id)].sort();
  expect(await withdrawnBy(() => show(false))).toEqual(both);
  expect(await withdrawnBy(() => show(true))).toEqual([]);
  expect(await withdrawnBy(() => db().issue.delete({ where: { id } }))).toEqual(both);
});
