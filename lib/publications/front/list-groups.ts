import type { Locale } from '@/lib/i18n/locales';
import type { Composition } from '@/lib/lists/composition/types';
import { type ListView, readShown } from '@/lib/publications/curated-list';
import { findPlaced, headOf } from '@/lib/publications/placed-lists';
import { type PiecesGroup, SPARE } from './pieces-group';
import type { PiecesHead } from './types';

export interface ListGroup extends PiecesGroup<Extract<PiecesHead, { kind: 'list' }>> {
  id: string;
}

/** The lists that have blocks of their own in the composition, and those that stand on the front page by themselves, in their order. */
export async function listGroups(
  composition: Composition,
  locale: Locale,
  view?: ListView,
): Promise<ListGroup[]> {
  const named = composition.flatMap((block) => (block.kind === 'list' ? block.id : []));
  const lists = await findPlaced('front', locale, 'immediate', view, named);
  const arranged = await Promise.all(
    lists.map((list) => readShown(list, locale, 'immediate', list.shown + SPARE)),
  );
  return lists.map((list, index) => ({
    id: list.id,
    head: { kind: 'list', key: list.key, ...headOf(list, locale) },
    take: list.shown,
    candidates: arranged[index] ?? [],
  }));
}
