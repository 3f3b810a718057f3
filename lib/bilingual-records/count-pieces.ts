import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { RecordDescriptor } from './record-descriptor';

/**
 * Number of entries that name the record in their draft or in their publication. A publication keeps a record that the
 * draft no longer names until the edition is published again.
 */
export async function countPieces(
  tx: Tx,
  { drafts, publications }: Pick<RecordDescriptor, 'drafts' | 'publications'>,
  id: string,
): Promise<number> {
  const record = Prisma.sql`${id}::uuid`;
  const [counted] = await tx.$queryRaw<{ pieces: number }[]>`
    SELECT count(*)::int AS "pieces" FROM (${drafts(record)} UNION ${publications(record)}) AS naming`;
  return counted?.pieces ?? 0;
}
