import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { placeTable } from './place-table';
import type { PlaceKind } from './types';

/** One change of all sections, or of all topics, at a time: addresses and order are compared with the others. */
export async function lockPlaces(tx: Tx, kind: PlaceKind): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${kind}))`;
}

/** Locks them, and one of them besides: pieces that choose it wait until it is changed or gone. */
export async function lockPlace(tx: Tx, kind: PlaceKind, id: string) {
  await lockPlaces(tx, kind);
  const table = placeTable(tx, kind);
  if (isUuid(id)) await table.lock(id);
  return found(isUuid(id) ? await table.find(id) : null);
}
