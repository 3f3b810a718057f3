import { type Locale, localised } from '@/lib/i18n/locales';
import { type ListView, listed } from '@/lib/publications/curated-list';
import { findCards } from '@/lib/publications/find-cards';
import { inArrangedOrder } from '@/lib/publications/own-titles';
import { PAGE_SIZE } from '@/lib/publications/paging';
import {
  type ListDescription,
  type ListDifference,
  type ListKey,
  PREVIEW_AREAS,
  type PreviewArea,
} from './types';

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

/** Where a list stands beside what its description says. */
export interface Standing {
  /** The composition of the front page names it. */
  isComposed: boolean;
  /** It opens the page of a section. */
  isOpening: boolean;
}

/** The pages on which a list stands that is described like this. */
export function areasOf(
  key: ListKey,
  { frontOrder, isBeside, page }: ListDescription,
  { isComposed, isOpening }: Standing,
): PreviewArea[] {
  const isCenterNews = key === 'center-news';
  const stands = {
    front: key === 'front-page' || isComposed || frontOrder !== null,
    beside: isCenterNews || isBeside,
    page: isCenterNews || page !== null,
    section: isOpening,
  };
  return PREVIEW_AREAS.filter((area) => stands[area]);
}

/** The front page stands for those of a list that stands nowhere. */
export const shownAreas = (areas: PreviewArea[]): PreviewArea[] => (areas.length > 0 ? areas : ['front']);

/** How the names of a list and where it stands differ. */
export function standingDifference(
  key: ListKey,
  locale: Locale,
  now: ListDescription,
  then: ListDescription,
  standing: Standing,
): Pick<ListDifference, 'renamed' | 'arrives' | 'leaves'> {
  const [before, after] = [areasOf(key, now, standing), areasOf(key, then, standing)];
  const name = localised(then, 'name', locale);
  return {
    renamed: name === localised(now, 'name', locale) ? null : name,
    arrives: after.filter((area) => !before.includes(area)),
    leaves: before.filter((area) => !after.includes(area)),
  };
}
