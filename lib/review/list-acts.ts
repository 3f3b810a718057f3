import { db } from '@/lib/db';
import { ACT_COLUMNS, toActView } from './act-view';
import type { ReviewActView } from './types';

/**
 * What was done and said about these revisions of an edition, the earliest first, by the number of the revision; with `withEarly`, what came before
 * any was submitted too, under 0. `getHistory` has decided that the actor may see them.
 */
export async function listActs(
  editionId: string,
  numbers: readonly number[],
  withEarly: boolean,
): Promise<Map<number, ReviewActView[]>> {
  const about = { revision: { number: { in: [...numbers] } } };
  const rows = await db().reviewAct.findMany({
    where: { editionId, OR: withEarly ? [about, { revisionId: null }] : [about] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: ACT_COLUMNS,
  });
  const acts = new Map<number, ReviewActView[]>();
  for (const row of rows) {
    const number = row.revision?.number ?? 0;
    acts.set(number, [...(acts.get(number) ?? []), toActView(row)]);
  }
  return acts;
}
