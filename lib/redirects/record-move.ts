import type { Tx } from '@/lib/db';
import { shortPath } from '@/lib/i18n/addresses';
import { OF_SITE } from './of-site';

interface Move {
  editionId: string;
  entryNumber: number;
  /** Decoded path under which readers found the edition until now; null when it was not published. */
  from: string | null;
  to: string;
}

/**
 * Records the former path of an edition that is published now. The row names the edition, not its new path, so an edition
 * that moves twice makes no chain of redirects. Redirects of addresses that are in use now are deleted; one that was in use until now has none.
 */
export async function recordMove(tx: Tx, { editionId, entryNumber, from, to }: Move): Promise<void> {
  if (from === to) return;
  await tx.redirect.deleteMany({ where: { fromPath: { in: [to, shortPath(entryNumber)] } } });
  if (from === null) return;
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, status: 301, editionId },
    update: { status: 301, editionId, toPath: null, ...OF_SITE },
  });
}
