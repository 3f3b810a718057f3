import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { canArrange } from './policy';
import { ENTRY_TITLES, publishedLocales, publishedTitles, titlesOf } from './titles';
import type { ArrangedList, ListKey } from './types';

/**
 * The whole list in readers' order, read in the caller's transaction. Authors do not see colleagues' drafts, so who
 * may not arrange reads here what readers can open and no more.
 */
export async function readList(tx: Tx, actor: Actor, key: ListKey): Promise<ArrangedList> {
  const list = found(await tx.list.findUnique({ where: { key } }));
  const arranges = canArrange(actor);
  const onShelf = { entry: { editions: { some: { publication: { isNot: null } } } } };
  const rows = await tx.listEntry.findMany({
    where: { listId: list.id, ...(arranges ? {} : onShelf) },
    orderBy: { position: 'asc' },
    select: { entry: { select: ENTRY_TITLES } },
  });
  return {
    key,
    nameAr: list.nameAr,
    nameEn: list.nameEn,
    shown: list.shown,
    showsOtherLanguage: list.showsOtherLanguage,
    version: list.version,
    items: rows.map(({ entry }) => ({
      entryId: entry.id,
      number: entry.number,
      kind: entry.kind,
      titles: arranges ? titlesOf(entry) : publishedTitles(entry),
      published: publishedLocales(entry),
    })),
    can: { arrange: arranges },
  };
}
