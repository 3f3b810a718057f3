'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { type Composition, FIRST_COMPOSITION } from '@/lib/lists/composition/types';
import type { ArrangedList, ListCandidate, ListItem, ListStanding, PinDetails } from '@/lib/lists/types';
import { isBuiltIn } from '@/lib/lists/types';
import type { ListWindow } from '@/lib/lists/window/types';
import type { ListActions, ListSettingsChange } from './list-actions';
import { moveListItem } from './move-list-item';
import { positionsOf, sharing } from './positions-of';
import { useCountText } from './use-count-text';
import { useRowFocus } from './use-row-focus';
import { useShownRow } from './use-shown-row';
import { earlierStart, useStoredList } from './use-stored-list';
import { useTitleOf } from './use-title-of';

const idOf = (item: ListItem) => item.entryId;

/** The changes of a list. `announcement` describes the last stored change to screen readers; the focus follows the moved row. */
export function useListChanges(initial: ArrangedList, actions: ListActions) {
  const t = useTranslations('lists');
  const titleOf = useTitleOf();
  const countText = useCountText();
  const stored = useStoredList(initial, actions);
  const { list, failure, issueOf, isBusy, store, storeAndRead } = stored;
  const [announcement, setAnnouncement] = useState('');
  const rows = useRef<HTMLOListElement>(null);
  const isChangingDraft = useRef(false);
  const rememberFocus = useRowFocus(rows, list.items, idOf);
  const bringToRow = useShownRow(rows, list);
  const { key, items, start } = list;
  const returnsByDate = isBuiltIn(key) && list.isFilled;

  async function move(item: ListItem, to: number, shares = false) {
    rememberFocus(item);
    const { entryId } = item;
    const displaced = items[positionsOf(items, start.position).indexOf(to)]?.entryId ?? null;
    const isPinnedOnly = displaced === entryId;
    const send = (version: number) => actions.move({ key, version, entryId, to, displaced, shares });
    // Where items share positions, the order after a move is not told by the index of the row.
    const isPlain = !shares && sharing(items).size === 0;
    const isStored = await (to < start.position
      ? stored.storeAndShow(send, { entryId })
      : isPlain
        ? store(send, (before) => moveListItem(before, entryId, to - start.position))
        : storeAndRead(send));
    const values = { title: titleOf(item), position: to + 1, count: countText(list.count) };
    if (isStored) setAnnouncement(t(isPinnedOnly ? 'pinStored' : 'moved', values));
  }

  async function unpin(item: ListItem) {
    rememberFocus(item);
    const { entryId } = item;
    const isStored = await storeAndRead((version) => actions.unpin({ key, version, entryId }));
    if (isStored) setAnnouncement(t('unpinStored', { title: titleOf(item) }));
  }

  async function remove(item: ListItem) {
    rememberFocus(item, 'remove');
    const { entryId } = item;
    const isStored = await storeAndRead(
      (version) => actions.remove({ key, version, entryId }),
      (before) => before.filter((candidate) => candidate.entryId !== entryId),
    );
    if (isStored) setAnnouncement(t('removed', { title: titleOf(item) }));
  }

  async function add(candidate: ListCandidate) {
    const { entryId } = candidate;
    const isStored = await storeAndRead((version) => actions.add({ key, version, entryId }));
    if (isStored) setAnnouncement(t(returnsByDate ? 'addedByDate' : 'added', { title: titleOf(candidate) }));
    return isStored;
  }

  /** The button that was pressed goes with the last rows that it brings, so that the focus goes to the first of them. */
  async function showFrom(position: number, read: () => Promise<boolean>) {
    bringToRow({ position });
    if (await read()) setAnnouncement(t('moreShown'));
    else bringToRow(null);
  }

  async function showMore() {
    await showFrom((positionsOf(items, start.position).at(-1) ?? -1) + 1, stored.readMore);
  }

  async function showEarlier() {
    await showFrom(earlierStart(start.position), stored.readEarlier);
  }

  async function show(wanted: NonNullable<ListWindow['show']>) {
    bringToRow(wanted);
    if (!(await stored.readAt(wanted))) bringToRow(null);
  }

  async function describePin(item: ListItem, details: PinDetails) {
    const { entryId } = item;
    const isStored = await storeAndRead((version) =>
      actions.describePin({ key, version, entryId, ...details }),
    );
    if (isStored) setAnnouncement(t('pinDetails.stored', { title: titleOf(item) }));
    return isStored;
  }

  // What a colleague has stored meanwhile stays in the fields that are not changed here.
  const setRules = (changed: Partial<ListSettingsChange>) =>
    stored.storeForm(({ version, shown, showsOtherLanguage }) =>
      actions.update({ key, version, shown, showsOtherLanguage, ...changed }),
    );

  const describe = (changed: Partial<ListStanding>) =>
    stored.storeForm(({ version, nameAr, nameEn, frontOrder, isBeside, page }) =>
      actions.describe({ key, version, nameAr, nameEn, frontOrder, isBeside, page, ...changed }),
    );

  const compose = ({ blocks }: { blocks?: Composition }) =>
    stored.storeForm(({ version, blocks: before = FIRST_COMPOSITION }) =>
      actions.compose({ version, blocks: blocks ?? before }),
    );

  async function changeDraft(name: 'startDraft' | 'publishDraft' | 'discardDraft') {
    // Of two clicks, the second would be made for a draft that is gone.
    if (isChangingDraft.current) return false;
    isChangingDraft.current = true;
    const isStored = await storeAndRead((version) => actions[name]({ key, version }));
    isChangingDraft.current = false;
    if (isStored) setAnnouncement(t(`draft.${name}Stored`));
    return isStored;
  }

  async function restore(to: number, describes: boolean) {
    const isStored = await storeAndRead((version) => actions.restore({ key, version, to, describes }));
    if (isStored) setAnnouncement(t('history.restored'));
  }

  const handlers = { onMove: move, onUnpin: unpin };
  const rest = {
    remove,
    add,
    show,
    showMore,
    showEarlier,
    setRules,
    describe,
    compose,
    describePin,
    changeDraft,
    restore,
    settled: stored.settled,
  };
  return { list, rows, announcement, failure, issueOf, isBusy, handlers, ...rest };
}
