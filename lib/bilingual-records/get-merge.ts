import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { getRecord } from './get-record';
import { RULE_COLUMNS } from './list-usage';
import type { RecordDescriptor } from './record-descriptor';
import { takeableFields } from './takeable-fields';
import type { BilingualFields, MergeSide } from './types';

/** Two records side by side. Throws `not_found`, also for a record and itself. */
export async function getMerge<Fields extends BilingualFields>(
  descriptor: RecordDescriptor<Fields>,
  id: string,
  otherId: string,
): Promise<[MergeSide<Fields>, MergeSide<Fields>]> {
  if (id === otherId) throw new AppError('not_found');
  const [one, other] = await Promise.all([getRecord(descriptor, id), getRecord(descriptor, otherId)]);
  const sideOf = async (record: typeof one, beside: typeof one): Promise<MergeSide<Fields>> => ({
    ...record,
    lists: await db().list.count({ where: { [RULE_COLUMNS[descriptor.name]]: record.id } }),
    takeable: takeableFields(descriptor, record.fields, beside.fields),
  });
  return [await sideOf(one, other), await sideOf(other, one)];
}
