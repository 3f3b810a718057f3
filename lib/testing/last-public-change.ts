import { db } from '@/lib/db';

/** Number of the last transaction that changed something for readers. */
export async function lastPublicChange(): Promise<bigint> {
  const { _max } = await db().publicChange.aggregate({ _max: { number: true } });
  return _max.number ?? 0n;
}
