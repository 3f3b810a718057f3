import type { Tx } from '@/lib/transaction';

/** Whoever writes what is most read waits here for the others, so that an order which was found before it was cleared is not stored after that. */
export async function lockMostRead(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('most-read'))`;
}

/** Shows readers nothing as most read. */
export async function clearMostRead(tx: Tx): Promise<void> {
  await lockMostRead(tx);
  await tx.mostRead.deleteMany();
}
