import type { UserActor } from '@/lib/auth/types';
import { putIntoMenu } from '@/lib/menus/put-into-menu';
import { transaction } from '@/lib/transaction';
import { pages } from './content/newsroom';
import { findLoadedEntry } from './find-loaded-entry';

/** Puts the pages into the menu at the foot, in their order; what is there already stays. */
export async function loadPages(actor: UserActor): Promise<void> {
  for (const page of pages) {
    const entryId = await findLoadedEntry(actor, page);
    if (entryId) await transaction((tx) => putIntoMenu(tx, actor, { entryId, menu: 'footer', isIn: true }));
  }
}
