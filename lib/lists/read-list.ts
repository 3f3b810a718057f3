import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { canArrange } from './policy';
import { ENTRY_TITLES, publishedLocales, publishedTitles, titlesOf } from './titles';
import type { ArrangedList, ListKey } from './types';

/**
 * The whole list in its stored order. Authors may not see colleagues' drafts, so an actor who may not arrange the list
 * receives only published entries and published titles.
 */
export async function readList(tx: Tx, actor: Actor, key: ListKey): Promise<ArrangedList> {
  const list = found(await tx.list.findUnique({ where: { key } }));
  const mayArrange = canArrange(actor);
  const isPublished = { entry: { editions: { some: { publication: { isNot: null } } } } };
  const rows = await tx.listEntry.findMany({
    where: { listId: list.id, ...(mayArrange ? {} : isPublished) },
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
      titles: mayArrange ? titlesOf(entry) : publishedTitles(entry),
      published: publishedLocales(entry),
    })),
    can: { arrange: mayArrange },
  };
}
