import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { RecordDescriptor } from './record-descriptor';
import type { NamedRow, RecordRow } from './types';

export type Pieces = Pick<RecordRow, 'pieces'>;

/** Adds to each record how many entries name it in their drafts. */
export async function withPieces<Row extends NamedRow>(
  tx: Tx,
  { drafts }: Pick<RecordDescriptor, 'drafts'>,
  rows: Row[],
): Promise<(Row & Pieces)[]> {
  const counted = await tx.$queryRaw<{ id: string; pieces: number }[]>`
    SELECT listed."id", (
      SELECT count(*)::int FROM (${drafts(Prisma.sql`listed."id"`)} LIMIT ${MAX_COUNTED}) AS naming
    ) AS "pieces"
    FROM unnest(${rows.map(({ id }) => id)}::uuid[]) AS listed("id")`;
  const pieces = new Map(counted.map((row) => [row.id, row.pieces]));
  return rows.map((row) => ({ ...row, pieces: boundedCount(pieces.get(row.id) ?? 0) }));
}
