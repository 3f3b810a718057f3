import type { Tx } from '@/lib/db';

/**
 * Remembers the former address of a page that is no edition, such as an author's. Paths are decoded. Earlier
 * addresses that led to the former one are pointed at the new one, so that no chain grows.
 */
export async function noteRenamed(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: to } });
  await tx.redirect.updateMany({ where: { toPath: from }, data: { toPath: to } });
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, status: 301, toPath: to },
    update: { status: 301, toPath: to, editionId: null },
  });
}
