import type { Tx } from '@/lib/db';

/** How often an edition was published; 0 for never. */
export async function lastVersionNumber(tx: Tx, editionId: string): Promise<number> {
  const { _max } = await tx.publicationVersion.aggregate({ where: { editionId }, _max: { number: true } });
  return _max.number ?? 0;
}
