import { MAX_COUNTED } from '@/lib/bounded-count';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { RecordDescriptor } from './record-descriptor';

/**
 * Number of entries that name the record in their draft or in their publication, at most MAX_COUNTED. A publication keeps a record that
 * the draft no longer names until the edition is published again.
 */
export async function countPieces(
  tx: Tx,
  { drafts, publications }: Pick<RecordDescriptor, 'drafts' | 'publications'>,
  id: string,
): Promise<number> {
  const record = Prisma.sql`${id}::uuid`;
  // First the drafts alone: when they are many, the publications need not be read and compared with them.
  const inDrafts = await countRows(tx, Prisma.sql`${drafts(record)} LIMIT ${MAX_COUNTED}`);
  if (inDrafts === MAX_COUNTED) return inDrafts;
  return countRows(tx, Prisma.sql`(${drafts(record)} UNION (${publications(record)})) LIMIT ${MAX_COUNTED}`);
}

async function countRows(tx: Tx, rows: Prisma.Sql): Promise<number> {
  const [counted] = await tx.$queryRaw<{ pieces: number }[]>`
    SELECT count(*)::int AS "pieces" FROM (${rows}) AS naming`;
  return counted?.pieces ?? 0;
}
