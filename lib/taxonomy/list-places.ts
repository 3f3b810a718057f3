import { db } from '@/lib/db';
import { placeTable } from './place-table';
import type { PlaceKind, PlaceRow } from './types';

/** Sections in the order of the readers' navigation, topics in that of their Arabic names. */
export function listPlaces(kind: PlaceKind): Promise<PlaceRow[]> {
  return placeTable(db(), kind).list();
}
