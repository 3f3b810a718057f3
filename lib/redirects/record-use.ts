import type { Tx } from '@/lib/db';

/**
 * Removes what former pages left at paths where there are pages now, so that it is not followed again once these move in their turn. Paths are
 * decoded.
 */
export async function recordUse(tx: Tx, paths: readonly string[]): Promise<void> {
  await tx.$executeRaw`DELETE FROM "Redirect" WHERE "fromPath" = ANY(${[...paths].sort()}::text[])`;
}
