import { keptFieldKeys } from '@/components/editor/fields/field-store';
import { ofUser, openDeviceDatabase } from './device-database';

const STORES = ['unconfirmed', 'lost'] as const;

/** How many texts of a user are kept on this device: changes of texts and fields that are not saved yet, and texts beside documents. */
export async function countDeviceDrafts(userId: string): Promise<number> {
  try {
    const database = await openDeviceDatabase();
    const counts = await Promise.all(STORES.map((store) => database.count(store, ofUser(userId))));
    database.close();
    return counts.reduce((sum, count) => sum + count, keptFieldKeys(userId).length);
  } catch {
    return 0;
  }
}

/** Removes them, on a computer that others use too. */
export async function removeDeviceDrafts(userId: string): Promise<void> {
  const database = await openDeviceDatabase();
  await Promise.all(STORES.map((store) => database.delete(store, ofUser(userId))));
  database.close();
  for (const key of keptFieldKeys(userId)) localStorage.removeItem(key);
}
