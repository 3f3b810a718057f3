import type { Tx } from '@/lib/db';
import type { Issue } from '@/lib/errors';
import { AREAS, MAX_PLACED, STANDS } from '@/lib/publications/placed-lists';
import type { Described } from './standing-issues';
import type { ListDescription } from './types';

type Areas = Pick<ListDescription, 'frontOrder' | 'isBeside'>;
type Area = keyof typeof AREAS;

const NOWHERE: Areas = { frontOrder: null, isBeside: false };

/** Why a list cannot stand where it is to: readers see no more lists there. A list that stands there already may stay. */
export async function areaIssues(
  tx: Tx,
  { description }: Described,
  seen: Areas = NOWHERE,
  alongside: readonly Described[] = [],
): Promise<Issue[]> {
  const issues: Issue[] = [];
  const params = { max: MAX_PLACED };
  const isRefused = async (area: Area) =>
    STANDS[area](description) && !STANDS[area](seen) && (await isFull(tx, area, alongside));
  if (await isRefused('front')) issues.push({ path: 'frontOrder', key: 'lists.frontFull', params });
  if (await isRefused('beside')) issues.push({ path: 'isBeside', key: 'lists.besideFull', params });
  return issues;
}

async function isFull(tx: Tx, area: Area, alongside: readonly Described[]): Promise<boolean> {
  const ids = alongside.flatMap(({ id }) => id ?? []);
  const others = await tx.list.count({ where: { AND: [AREAS[area].where, { id: { notIn: ids } }] } });
  const coming = alongside.filter(({ description }) => STANDS[area](description)).length;
  return others + coming >= MAX_PLACED;
}
