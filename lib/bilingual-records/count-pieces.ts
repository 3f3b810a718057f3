import type { Tx } from '@/lib/db';
import type { RecordDescriptor } from './record-descriptor';

/**
 * Number of entries that name the record in their draft or in their publication. A publication keeps a record that the
 * draft no longer names until the edition is published again.
 */
export function countPieces(
  tx: Tx,
  { namedBy }: Pick<RecordDescriptor, 'namedBy'>,
  id: string,
): Promise<number> {
  const named = namedBy(id);
  return tx.entry.count({ where: { OR: [named, { editions: { some: { publication: named } } }] } });
}
