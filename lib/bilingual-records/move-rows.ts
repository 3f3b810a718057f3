import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { endBy } from './lock-merges';
import type { Moved } from './record-descriptor';

interface MovedTable {
  name: Prisma.ModelName;
  /** The column that names the record, and those that with it make a row unique. */
  column: string;
  keys: readonly string[];
  /** Whether rows have a position. */
  isOrdered: boolean;
}

/** Has the rows of a table that name one record name the other. Of two that would be the same then, that with the first position stays. */
export async function moveRows(tx: Tx, table: MovedTable, { from, into, latest }: Moved): Promise<void> {
  const [name, column] = [quoted(table.name), quoted(table.column)];
  const isSame = Prisma.join(
    table.keys.map((key) => Prisma.sql`kept.${quoted(key)} = moved.${quoted(key)}`),
    ' AND ',
  );
  const isLater = table.isOrdered ? Prisma.sql`kept."position" < moved."position"` : Prisma.sql`true`;
  await endBy(tx, latest);
  // For each moved row by its other columns (as text, and one after the other): a plan from before the record got many pieces would read all of these for each row.
  await tx.$executeRaw`
    DELETE FROM ${name} WHERE ctid = ANY(ARRAY(
      SELECT CASE WHEN ${isLater} THEN moved.ctid ELSE kept.ctid END
      FROM ${name} moved CROSS JOIN LATERAL (
        SELECT kept.*, kept.ctid FROM ${name} kept WHERE ${isSame} AND kept.${column}::text = ${into} OFFSET 0
      ) kept WHERE moved.${column} = ${from}::uuid))`;
  await endBy(tx, latest);
  await tx.$executeRaw`UPDATE ${name} SET ${column} = ${into}::uuid WHERE ${column} = ${from}::uuid`;
}

const quoted = (name: string) => Prisma.raw(`"${name}"`);
