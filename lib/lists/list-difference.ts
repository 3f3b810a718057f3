import type { Locale } from '@/lib/i18n/locales';
import { type ListView, listed } from '@/lib/publications/curated-list';
import { findCards } from '@/lib/publications/find-cards';
import { inArrangedOrder } from '@/lib/publications/own-titles';
import { PAGE_SIZE } from '@/lib/publications/paging';
import type { ListDifference, ListKey, PreviewArea } from './types';

interface Listed {
  entryId: string;
  title: string;
}

/** What readers see of a list at once where it stands: as much as a block or box shows of it, or the first page of its own. */
export async function titlesOn(
  area: PreviewArea,
  key: ListKey,
  locale: Locale,
  view: ListView,
): Promise<Listed[]> {
  const arranged = await listed(key, locale, view, area === 'page' ? PAGE_SIZE : undefined);
  const ids = arranged.map(({ id }) => id);
  const rows = inArrangedOrder(arranged, await findCards(ids, 'immediate'));
  return rows.map(({ entryId, title }) => ({ entryId, title }));
}

type Compared = Pick<ListDifference, 'comes' | 'goes' | 'leads' | 'isRearranged'>;

export function listDifference(now: readonly Listed[], then: readonly Listed[]): Compared {
  const comes = missingIn(now, then);
  const goes = missingIn(then, now);
  const first = then[0];
  const isOther = JSON.stringify(now) !== JSON.stringify(then);
  return {
    comes,
    goes,
    leads: first && first.entryId !== now[0]?.entryId ? first.title : null,
    isRearranged: isOther && comes.length === 0 && goes.length === 0,
  };
}

/** The titles of the other list's items that are not in this one. */
function missingIn(list: readonly Listed[], other: readonly Listed[]): string[] {
  const ids = new Set(list.map(({ entryId }) => entryId));
  return other.filter(({ entryId }) => !ids.has(entryId)).map(({ title }) => title);
}
