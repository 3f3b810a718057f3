import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { AREAS, MAX_PLACED } from '@/lib/publications/placed-lists';
import type { ListDescription } from './types';

type Areas = Pick<ListDescription, 'frontOrder' | 'isBeside'>;

const NOWHERE: Areas = { frontOrder: null, isBeside: false };

/** Why a list cannot stand where it is to: readers see no more lists there. A list that stands there already may stay. */
export async function areaIssues(tx: Tx, wanted: Areas, before: Areas = NOWHERE): Promise<Issue[]> {
  const issues: Issue[] = [];
  const params = { max: MAX_PLACED };
  if (wanted.frontOrder !== null && before.frontOrder === null && (await isFull(tx, 'front')))
    issues.push({ path: 'frontOrder', key: 'lists.frontFull', params });
  if (wanted.isBeside && !before.isBeside && (await isFull(tx, 'beside')))
    issues.push({ path: 'isBeside', key: 'lists.besideFull', params });
  return issues;
}

async function isFull(tx: Tx, area: keyof typeof AREAS): Promise<boolean> {
  // Of two lists that are positioned at the same moment, the second counts the first.
  await tx.$queryRaw`SELECT 1 AS "locked" FROM pg_advisory_xact_lock(hashtextextended(${`list-area:${area}`}, 0))`;
  return (await tx.list.count({ where: AREAS[area].where })) >= MAX_PLACED;
}
