import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { MergedIds } from './record-descriptor';

interface MovedTable {
  name: Prisma.ModelName;
  /** The column that names the record, and those that with it make a row unique. */
  column: string;
  keys: readonly string[];
  /** Whether rows have a position. */
  isOrdered: boolean;
}

/** Has the rows of a table that name one record name the other. Of two that would be the same then, that with the first position stays. */
export async function moveRows(tx: Tx, table: MovedTable, { from, into }: MergedIds): Promise<void> {
  const [name, column] = [quoted(table.name), quoted(table.column)];
  const join = (condition: (key: Prisma.Sql) => Prisma.Sql) =>
    Prisma.join(
      table.keys.map((key) => condition(quoted(key))),
      ' AND ',
    );
  const keys = Prisma.join(table.keys.map((key) => Prisma.sql`moved.${quoted(key)}`));
  const isLater = table.isOrdered ? Prisma.sql`kept."position" < moved."position"` : Prisma.sql`true`;
  await tx.$executeRaw`
    WITH twice AS (
      SELECT ${keys}, CASE WHEN ${isLater} THEN ${from}::uuid ELSE ${into}::uuid END AS "dropped"
      FROM ${name} moved JOIN ${name} kept ON ${join((key) => Prisma.sql`kept.${key} = moved.${key}`)}
      WHERE moved.${column} = ${from}::uuid AND kept.${column} = ${into}::uuid
    )
    DELETE FROM ${name} stored USING twice
    WHERE ${join((key) => Prisma.sql`stored.${key} = twice.${key}`)} AND stored.${column} = twice."dropped"`;
  await tx.$executeRaw`UPDATE ${name} SET ${column} = ${into}::uuid WHERE ${column} = ${from}::uuid`;
}

const quoted = (name: string) => Prisma.raw(`"${name}"`);
