import type { Tx } from '@/lib/db';

interface Move {
  editionId: string;
  /** Decoded path under which readers found the edition until now; null when they did not. */
  from: string | null;
  to: string;
}

/**
 * Remembers a former address. Rows point to the edition, not to a path, so an edition that moves twice needs no
 * chain; and whatever was noted for the new address is forgotten, because now a page answers there.
 */
export async function noteMoved(tx: Tx, { editionId, from, to }: Move): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: to } });
  if (from === null || from === to) return;
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, status: 301, editionId },
    update: { status: 301, editionId, toPath: null },
  });
}
