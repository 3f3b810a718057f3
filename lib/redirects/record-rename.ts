import type { Tx } from '@/lib/db';
import { OF_SITE } from './of-site';

/**
 * Records the former path of a page that is not an edition, such as an author's. Paths are decoded. Earlier redirects to
 * the former path are changed to the new one, so that no chain of redirects grows.
 */
export async function recordRename(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: to } });
  await tx.redirect.updateMany({ where: { toPath: from }, data: { toPath: to, version: { increment: 1 } } });
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, status: 301, toPath: to },
    update: { status: 301, toPath: to, editionId: null, ...OF_SITE },
  });
}
