import { readersDb } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { askedOnce, recorded } from '@/lib/public-changes/record-reads';

/** The rows of a query, which is sent once for each render. The caller names what it reads. */
export function queryOnce<Row>(query: Prisma.Sql): Promise<Row[]> {
  const question = `${query.sql} ${JSON.stringify(query.values)}`;
  return askedOnce(question, () => recorded(() => readersDb().$queryRaw<Row[]>(query)));
}
