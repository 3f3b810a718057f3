import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { countPieces } from './count-pieces';
import { fieldsOf } from './fields-of';
import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields, StoredRecord } from './types';

/** Reads one record for its form. Throws `not_found`. */
export async function getRecord<Fields extends BilingualFields>(
  descriptor: RecordDescriptor<Fields>,
  id: string,
): Promise<StoredRecord<Fields>> {
  const row = found(isUuid(id) ? await descriptor.table(db()).findUnique({ where: { id } }) : null);
  return {
    id: row.id,
    version: row.version,
    fields: fieldsOf(descriptor, row),
    pieces: await countPieces(db(), descriptor, row.id),
  };
}
