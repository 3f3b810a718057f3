'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ArrangedList, ListCandidate, ListItem } from '@/lib/lists/types';
import type { ListActions } from './list-actions';
import { moveListItem } from './move-list-item';
import { useCountText } from './use-count-text';
import { useRowFocus } from './use-row-focus';
import { useStoredList } from './use-stored-list';
import { useTitleOf } from './use-title-of';

const idOf = (item: ListItem) => item.entryId;

/** The changes of a list. `announcement` describes the last stored change to screen readers; the focus follows the moved row. */
export function useListChanges(initial: ArrangedList, actions: ListActions) {
  const t = useTranslations('lists');
  const titleOf = useTitleOf();
  const countText = useCountText();
  const { list, failure, issueOf, store, storeAndRead, readMore } = useStoredList(initial, actions);
  const [announcement, setAnnouncement] = useState('');
  const rows = useRef<HTMLOListElement>(null);
  const rememberFocus = useRowFocus(rows, list.items, idOf);
  const { key, items, isFilled } = list;

  async function move(item: ListItem, to: number) {
    rememberFocus(item);
    const { entryId } = item;
    const displaced = items[to]?.entryId ?? null;
    const isPinnedOnly = displaced === entryId;
    const stored = await store(
      (version) => actions.move({ key, version, entryId, to, displaced }),
      (before) => moveListItem(before, entryId, to),
    );
    const values = { title: titleOf(item), position: to + 1, count: countText(list.count) };
    if (stored) setAnnouncement(t(isPinnedOnly ? 'pinStored' : 'moved', values));
  }

  async function unpin(item: ListItem) {
    rememberFocus(item);
    const { entryId } = item;
    const stored = await storeAndRead((version) => actions.unpin({ key, version, entryId }));
    if (stored) setAnnouncement(t('unpinStored', { title: titleOf(item) }));
  }

  async function remove(item: ListItem) {
    rememberFocus(item, 'remove');
    const { entryId } = item;
    const stored = await storeAndRead(
      (version) => actions.remove({ key, version, entryId }),
      (before) => before.filter((candidate) => candidate.entryId !== entryId),
    );
    if (stored) setAnnouncement(t('removed', { title: titleOf(item) }));
  }

  async function add(candidate: ListCandidate) {
    const { entryId } = candidate;
    const stored = await storeAndRead((version) => actions.add({ key, version, entryId }));
    if (stored) setAnnouncement(t(isFilled ? 'addedByDate' : 'added', { title: titleOf(candidate) }));
    return stored;
  }

  async function showMore() {
    if (await readMore()) setAnnouncement(t('moreShown'));
  }

  const setRules = (rules: Pick<ArrangedList, 'shown' | 'showsOtherLanguage'>) =>
    storeAndRead((version) => actions.update({ key, version, ...rules }));

  const handlers = { onMove: move, onUnpin: unpin };
  return { list, rows, announcement, failure, issueOf, handlers, remove, add, showMore, setRules };
}
