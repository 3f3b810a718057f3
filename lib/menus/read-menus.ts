import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { DEFAULT_MENUS, type Menus } from './types';

export const MENUS_SETTING = 'menus';

// A target of a later build is kept; readers of this one do not see it.
const StoredItem = z.object({
  target: z.string(),
  labelAr: z.string(),
  labelEn: z.string(),
  addressAr: z.string(),
  addressEn: z.string(),
});

const Stored = z.object({
  main: z.array(StoredItem),
  footer: z.array(StoredItem),
  version: z.int().min(1),
});

/** The menus with the version that a change must carry; those of a new newsroom, and 0, while none are stored. */
export async function readMenus(client: Pick<Tx, 'setting'>): Promise<Menus & { version: number }> {
  const row = await client.setting.findUnique({ where: { key: MENUS_SETTING } });
  const parsed = row && Stored.safeParse(row.value);
  if (parsed?.error) log.error({ issues: parsed.error.issues }, 'stored menus are invalid');
  return parsed?.data ?? { ...DEFAULT_MENUS, version: 0 };
}
