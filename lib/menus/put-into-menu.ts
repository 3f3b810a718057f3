import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, found } from '@/lib/errors';
import { type FormerItem, ITEMS_MAX, type MenuName, newItem } from './types';
import { lockMenus, storeMenus } from './update-menus';

interface Choice {
  /** The entry of the page. */
  entryId: string;
  menu: MenuName;
  isIn: boolean;
  /** Puts it back where it stood, under the name that it had there. */
  former?: FormerItem;
}

/**
 * Puts a page at the end of a menu, or takes it out of it and returns how it stood there; what is so already stays. Readers of a language see it there as
 * soon as it is published in theirs. Throws `forbidden`, `not_found` for what is no page, and `invalid` when the menu is full.
 */
export async function putIntoMenu(
  tx: Tx,
  actor: Actor,
  { entryId, menu, isIn, former }: Choice,
): Promise<FormerItem | null> {
  const stored = await lockMenus(tx, actor);
  const page = await tx.entry.findFirst({
    where: { id: entryId, kind: 'page', trashedAt: null },
    select: { id: true },
  });
  const target = `page:${found(page).id}`;
  const items = stored[menu];
  const at = items.findIndex((item) => item.target === target);
  if ((at === -1) !== isIn) return null;
  if (isIn && items.length >= ITEMS_MAX)
    throw new AppError('invalid', [{ path: menu, key: 'menus.tooMany' }]);
  const { position = items.length, ...labels } = former ?? {};
  const changed = isIn
    ? items.toSpliced(position, 0, { ...newItem(target), ...labels })
    : items.toSpliced(at, 1);
  const { main, footer } = stored;
  await storeMenus(tx, actor, stored, { main, footer, [menu]: changed });
  const item = items[at];
  return item ? { position: at, labelAr: item.labelAr, labelEn: item.labelEn } : null;
}
