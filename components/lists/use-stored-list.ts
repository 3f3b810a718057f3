'use client';

import { useEffect, useRef } from 'react';
import type { Reply } from '@/components/ui/reply';
import {
  type ArrangedList,
  cursorAfter,
  LIST_WINDOW,
  LIST_WINDOW_MAX,
  type ListChanged,
  type ListItem,
  type ListKey,
} from '@/lib/lists/types';
import type { ListActions } from './list-actions';
import { useArrangement } from './use-arrangement';

const isNewer = (page: ArrangedList, shown: ArrangedList) => page.version > shown.version;

/**
 * The newest version of each list that this tab has stored. A page from the browser's history can be older, because a change does not
 * render the page again: its reply would hold the whole page.
 */
const newestVersions = new Map<ListKey, number>();

type Send = (version: number) => Promise<Reply<ListChanged>>;

/** The shown items of a list, and how they follow what is stored. */
export function useStoredList(initial: ArrangedList, actions: ListActions) {
  const { key } = initial;
  const shownCount = useRef(initial.items.length);
  const read = () => {
    const take = Math.min(Math.max(shownCount.current, LIST_WINDOW), LIST_WINDOW_MAX);
    return actions.read({ key, after: null, take });
  };
  const { list, change, isBusy, failure, issueOf } = useArrangement<ListItem, ArrangedList>({
    initial,
    read,
    isNewer,
  });
  shownCount.current = list.items.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks once whether the page comes from the browser's history
  useEffect(() => {
    if ((newestVersions.get(key) ?? 0) > initial.version) change(read);
  }, []);

  async function send(stored: ArrangedList, request: Send) {
    const reply = await request(stored.version);
    if (reply.ok) newestVersions.set(key, reply.data.version);
    return reply;
  }

  /** A change of which the items after it are known. */
  const store = (request: Send, apply: (items: ListItem[]) => ListItem[]) =>
    change(async (stored) => {
      const reply = await send(stored, request);
      if (!reply.ok) return reply;
      return { ok: true, data: { ...stored, ...reply.data, items: apply(stored.items) } };
    }, apply);

  /** A change after which the shown items are read again, because others may have come among them. */
  const storeAndRead = (request: Send, show?: (items: ListItem[]) => ListItem[]) =>
    change(async (stored) => {
      const reply = await send(stored, request);
      return reply.ok ? read() : reply;
    }, show);

  const readMore = () =>
    change(async (stored) => {
      const reply = await actions.read({ key, after: cursorAfter(stored.items), take: LIST_WINDOW });
      if (!reply.ok) return reply;
      if (reply.data.version !== stored.version) return read();
      return { ok: true, data: withMore(stored, reply.data) };
    });

  return { list, failure, issueOf, isBusy, store, storeAndRead, readMore };
}

// An item that was published meanwhile moves the others by one, so the next window can begin with an item that is shown.
function withMore(stored: ArrangedList, more: ArrangedList): ArrangedList {
  const shown = new Set(stored.items.map(({ entryId }) => entryId));
  return { ...more, items: [...stored.items, ...more.items.filter(({ entryId }) => !shown.has(entryId))] };
}
