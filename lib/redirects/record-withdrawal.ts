import type { Tx } from '@/lib/db';
import { shortPath } from '@/lib/i18n/addresses';
import { OF_SITE } from './of-site';

interface Withdrawal {
  editionId: string;
  entryNumber: number;
  /** Decoded path under which readers found the edition until now. */
  path: string;
}

/**
 * Records that an edition was withdrawn, so that its path answers 410 instead of 404. Call it after the edition's publication
 * has been deleted and while its entry is locked: the short address answers 410 once no language is published.
 */
export async function recordWithdrawal(tx: Tx, { editionId, entryNumber, path }: Withdrawal): Promise<void> {
  await tx.redirect.upsert({
    where: { fromPath: path },
    create: { fromPath: path, status: 410, editionId },
    update: { status: 410, editionId, toPath: null, ...OF_SITE },
  });
  const stillPublished = await tx.publication.count({ where: { entryNumber } });
  if (stillPublished > 0) return;
  const fromPath = shortPath(entryNumber);
  await tx.redirect.upsert({ where: { fromPath }, create: { fromPath, status: 410 }, update: {} });
}
