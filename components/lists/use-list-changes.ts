'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ArrangedList, ListCandidate, ListItem } from '@/lib/lists/types';
import type { ListActions } from './list-actions';
import { moveItem, useArrangement } from './use-arrangement';
import { useRowFocus } from './use-row-focus';
import { useTitleOf } from './use-title-of';

const idOf = (item: ListItem) => item.entryId;
const isNewer = (page: ArrangedList, shown: ArrangedList) => page.version > shown.version;

/** The changes of a list. `announcement` describes the last stored change to screen readers; the focus follows the moved row. */
export function useListChanges(initial: ArrangedList, actions: ListActions) {
  const t = useTranslations('lists');
  const titleOf = useTitleOf();
  const { list, change, failure, issueOf } = useArrangement<ListItem, ArrangedList>({
    initial,
    read: () => actions.read({ key: initial.key }),
    isNewer,
  });
  const [announcement, setAnnouncement] = useState('');
  const rows = useRef<HTMLOListElement>(null);
  const rememberFocus = useRowFocus(rows, list.items, idOf);
  const { key, items } = list;

  async function move(item: ListItem, to: number) {
    rememberFocus(item);
    const { entryId } = item;
    const stored = await change(
      ({ version }) => actions.move({ key, version, entryId, to }),
      (before) => moveItem(before, (candidate) => candidate.entryId === entryId, to),
    );
    if (stored) setAnnouncement(t('moved', { title: titleOf(item), position: to + 1, count: items.length }));
  }

  async function remove(item: ListItem) {
    rememberFocus(item, 'remove');
    const { entryId } = item;
    const stored = await change(
      ({ version }) => actions.remove({ key, version, entryId }),
      (before) => before.filter((candidate) => candidate.entryId !== entryId),
    );
    if (stored) setAnnouncement(t('removed', { title: titleOf(item) }));
  }

  async function add(candidate: ListCandidate) {
    const { entryId } = candidate;
    const stored = await change(({ version }) => actions.add({ key, version, entryId }));
    if (stored) setAnnouncement(t('added', { title: titleOf(candidate) }));
    return stored;
  }

  const setRules = (rules: Pick<ArrangedList, 'shown' | 'showsOtherLanguage'>) =>
    change(({ version }) => actions.update({ key, version, ...rules }));

  return { list, rows, announcement, failure, issueOf, move, remove, add, setRules };
}
