import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canChangeSettings } from '@/lib/settings/policy';
import { readMenus } from './read-menus';
import type { InMenus } from './types';

/** In which menus a page stands; null for whoever does not change menus. */
export async function findInMenus(actor: Actor, entryId: string): Promise<InMenus | null> {
  if (!canChangeSettings(actor)) return null;
  const { main, footer } = await readMenus(db());
  const has = (items: typeof main) => items.some(({ target }) => target === `page:${entryId}`);
  return { main: has(main), footer: has(footer) };
}
