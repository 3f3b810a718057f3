'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ArrangedList, ListCandidate, ListItem } from '@/lib/lists/types';
import type { ListActions } from './list-actions';
import { moved, useArrangement } from './use-arrangement';
import { useFocusKept } from './use-focus-kept';
import { useTitleOf } from './use-title-of';

const idOf = (item: ListItem) => item.entryId;
const isNewer = (page: ArrangedList, shown: ArrangedList) => page.version > shown.version;

/** What can be done to the list; `said` tells screen readers what was, and the keyboard stays with what moved. */
export function useListChanges(initial: ArrangedList, actions: ListActions) {
  const t = useTranslations('lists');
  const titleOf = useTitleOf();
  const { list, change, failure, issueOf } = useArrangement<ListItem, ArrangedList>({
    initial,
    read: () => actions.read({ key: initial.key }),
    isNewer,
  });
  const [said, setSaid] = useState('');
  const rows = useRef<HTMLOListElement>(null);
  const keepFocus = useFocusKept(rows, list.items, idOf);
  const { key, items } = list;

  async function move(item: ListItem, to: number) {
    keepFocus(item);
    const { entryId } = item;
    const stored = await change(
      ({ version }) => actions.move({ key, version, entryId, to }),
      (before) => moved(before, (candidate) => candidate.entryId === entryId, to),
    );
    if (stored) setSaid(t('moved', { title: titleOf(item), position: to + 1, count: items.length }));
  }

  async function remove(item: ListItem) {
    keepFocus(item, 'remove');
    const { entryId } = item;
    const stored = await change(
      ({ version }) => actions.remove({ key, version, entryId }),
      (before) => before.filter((candidate) => candidate.entryId !== entryId),
    );
    if (stored) setSaid(t('removed', { title: titleOf(item) }));
  }

  async function add(candidate: ListCandidate) {
    const { entryId } = candidate;
    const stored = await change(({ version }) => actions.add({ key, version, entryId }));
    if (stored) setSaid(t('added', { title: titleOf(candidate) }));
    return stored;
  }

  const setRules = (rules: Pick<ArrangedList, 'shown' | 'showsOtherLanguage'>) =>
    change(({ version }) => actions.update({ key, version, ...rules }));

  return { list, rows, said, failure, issueOf, move, remove, add, setRules };
}
