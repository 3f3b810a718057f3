import type { Tx } from '@/lib/db';

/** Remembers that a piece stood here and was withdrawn: 410 rather than 404. */
export async function noteGone(
  tx: Tx,
  { editionId, path }: { editionId: string; path: string },
): Promise<void> {
  await tx.redirect.upsert({
    where: { fromPath: path },
    create: { fromPath: path, status: 410, editionId },
    update: { status: 410, editionId, toPath: null },
  });
}
