import { db, type Tx } from '@/lib/db';
import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields, NamedRow } from './types';
import { type Pieces, withPieces } from './with-pieces';

/** All records of a type of which there are only a few, such as sections, in the order of their descriptor. */
export async function listAllRecords<Fields extends BilingualFields, Row extends NamedRow>(
  descriptor: RecordDescriptor<Fields, Row>,
  tx: Tx = db(),
): Promise<(Row & Pieces)[]> {
  return withPieces(tx, descriptor, await descriptor.listRows(tx));
}
