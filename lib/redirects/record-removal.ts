import type { Tx } from '@/lib/db';
import { OF_SITE } from './of-site';

/**
 * Records that a page which is not an edition is gone, so that its former path answers 410, and so does every earlier path that led to it.
 * Paths are decoded.
 */
export async function recordRemoval(tx: Tx, path: string): Promise<void> {
  await tx.redirect.updateMany({ where: { toPath: path }, data: { status: 410, toPath: null } });
  await tx.redirect.upsert({
    where: { fromPath: path },
    create: { fromPath: path, status: 410 },
    update: { status: 410, toPath: null, editionId: null, ...OF_SITE },
  });
}
