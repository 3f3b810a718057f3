import { db } from '@/lib/db';
import { readSite } from '@/lib/settings/get-settings';
import { type SheetLook, sheetLook } from './look/sheet-look';

/** What the sheet on which texts are written takes from the appearance as it is now. */
export async function findSheetLook(): Promise<SheetLook> {
  return sheetLook((await readSite(db())).appearance);
}
