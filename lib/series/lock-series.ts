import { lockRecord } from '@/lib/bilingual-records/lock-record';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import type { Issue } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import { seriesDescriptor } from './series-descriptor';

/** Locks a series, because its issues compare their numbers with one another. Throws `not_found`. */
export const lockSeries = (tx: Tx, id: string) => lockRecord(tx, seriesDescriptor, id);

/** Locks the series of an issue and the issue: an entry that is to name it waits. Throws `not_found`. */
export async function lockIssue(tx: Tx, id: string) {
  const known = found(isUuid(id) ? await tx.issue.findUnique({ where: { id } }) : null);
  const series = await lockSeries(tx, known.seriesId);
  await tx.$queryRaw`SELECT "id" FROM "Issue" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const issue: Issue = found(await tx.issue.findUnique({ where: { id } }));
  return { series, issue };
}
