import type { Tx } from '@/lib/db';

/** One change of the directory at a time: its addresses are compared with all others. */
export async function lockDirectory(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('people'))`;
}
