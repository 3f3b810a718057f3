import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';
import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields } from './types';

/** Serialises the changes of one type of record, because each compares its slugs (and a section its position) with all others. */
export async function lockAllRecords(tx: Tx, { name }: Pick<RecordDescriptor, 'name'>): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${name}))`;
}

/**
 * Returns the stored row after locking all records of its type and the row itself: an entry that is to name the record
 * waits until it is changed or deleted. Throws `not_found`.
 */
export async function lockRecord<Fields extends BilingualFields>(
  tx: Tx,
  descriptor: RecordDescriptor<Fields>,
  id: string,
): Promise<Fields & { id: string; version: number }> {
  await lockAllRecords(tx, descriptor);
  const table = Prisma.raw(`"${descriptor.model}"`);
  if (isUuid(id)) await tx.$queryRaw`SELECT "id" FROM ${table} WHERE "id" = ${id}::uuid FOR UPDATE`;
  return found(isUuid(id) ? await descriptor.table(tx).findUnique({ where: { id } }) : null);
}
