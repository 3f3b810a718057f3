import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import { ITEMS_MAX, type MenuName, newItem } from './types';
import { lockMenus, storeMenus } from './update-menus';

interface Choice {
  /** The entry of the page. */
  entryId: string;
  menu: MenuName;
  isIn: boolean;
}

/**
 * Puts a page at the end of a menu, or takes it out of it; what is so already stays. Readers of a language see it there as soon as it is published in
 * theirs. Throws `forbidden`, `not_found` for what is no page, and `invalid` when the menu is full.
 */
export async function putIntoMenu(tx: Tx, actor: Actor, { entryId, menu, isIn }: Choice): Promise<void> {
  const stored = await lockMenus(tx, actor);
  const page = await tx.entry.findFirst({
    where: { id: entryId, kind: 'page', trashedAt: null },
    select: { id: true },
  });
  const target = `page:${found(page).id}`;
  const others = stored[menu].filter((item) => item.target !== target);
  if ((others.length === stored[menu].length) !== isIn) return;
  if (isIn && others.length >= ITEMS_MAX)
    throw new AppError('invalid', [{ path: menu, key: 'menus.tooMany' }]);
  const { main, footer } = stored;
  await storeMenus(tx, actor, stored, { main, footer, [menu]: isIn ? [...others, newItem(target)] : others });
}
