import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { placeTable } from './place-table';
import type { PlaceKind, StoredPlace } from './types';

/** One section or topic as stored, with the version that a change must carry. */
export async function getPlace(kind: PlaceKind, id: string): Promise<StoredPlace> {
  const table = placeTable(db(), kind);
  const place = found(isUuid(id) ? await table.find(id) : null);
  return { ...place, pieces: await table.pieces(id) };
}
