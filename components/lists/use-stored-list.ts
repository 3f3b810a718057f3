'use client';

import { useEffect, useRef } from 'react';
import type { Reply } from '@/components/ui/reply';
import { changeSeen, seenVersion } from '@/components/ui/seen-version';
import type { ArrangedList, ListChanged, ListItem } from '@/lib/lists/types';
import { cursorAfter, LIST_WINDOW, LIST_WINDOW_MAX, type ListWindow } from '@/lib/lists/window/types';
import type { ListActions } from './list-actions';
import { slideWindow } from './slide-window';
import { useArrangement } from './use-arrangement';

/** The page brings the head of the list. Where another window is shown, or a longer one, it is read again instead. */
const isHead = (page: ArrangedList, shown: ArrangedList) =>
  shown.start.position === 0 && shown.items.length <= page.items.length;
const isNewer = (page: ArrangedList, shown: ArrangedList) =>
  page.version > shown.version && isHead(page, shown);

type Show = NonNullable<ListWindow['show']>;
type Send = (version: number) => Promise<Reply<ListChanged>>;

/** Where a window that also shows what comes before this position begins. */
export const earlierStart = (position: number) => (position > 2 * LIST_WINDOW ? position - LIST_WINDOW : 0);

/** The shown items of a list, and how they follow what is stored. */
export function useStoredList(initial: ArrangedList, actions: ListActions) {
  const { key } = initial;
  const shown = useRef(initial);
  /** Where it is, as many as are shown. */
  const read = () => {
    const { items, start } = shown.current;
    const take = Math.min(Math.max(items.length, LIST_WINDOW), LIST_WINDOW_MAX);
    return actions.read({ key, after: null, from: start.position, take });
  };
  const readShown = (show: Show) => actions.read({ key, after: null, show, take: 2 * LIST_WINDOW });
  const { list, change, isBusy, settled, failure, issueOf } = useArrangement<ListItem, ArrangedList>({
    initial,
    read,
    isNewer,
  });
  shown.current = list;

  // biome-ignore lint/correctness/useExhaustiveDependencies: looks at each page once, which may come from the browser's history
  useEffect(() => {
    // A page from the browser's history can be older than what this tab has stored, because a change does not render the page again.
    const isOlder = seenVersion(key, initial.version) > initial.version;
    const isElsewhere = initial.version > shown.current.version && !isHead(initial, shown.current);
    if (isOlder || isElsewhere) change(read);
  }, [initial]);

  const send = (stored: ArrangedList, request: Send) => changeSeen(key, stored.version, request);

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

  /** A change of a form, made to what is stored when its turn comes. */
  const storeForm = (request: (stored: ArrangedList) => ReturnType<Send>) =>
    change(
      async (stored) => {
        const reply = await send(stored, () => request(stored));
        return reply.ok ? read() : reply;
      },
      undefined,
      { isApart: true },
    );

  /** A change that takes an item out of the window: the window in which it is then is shown. */
  const storeAndShow = (request: Send, wanted: Show) =>
    change(async (stored) => {
      const reply = await send(stored, request);
      return reply.ok ? readShown(wanted) : reply;
    });

  const readMore = () =>
    change(async (stored) => {
      const after = cursorAfter(stored.items, stored.start.after);
      const reply = await actions.read({ key, after, take: LIST_WINDOW });
      if (!reply.ok) return reply;
      if (reply.data.version !== stored.version) return read();
      return { ok: true, data: slideWindow(stored, reply.data) };
    });

  const readEarlier = () =>
    change(({ items, start: { position } }) => {
      const from = earlierStart(position);
      const take = Math.min(items.length + position - from, LIST_WINDOW_MAX);
      return actions.read({ key, after: null, from, take });
    });

  /** The window in which an item or a position is. */
  const readAt = (show: Show) => change(() => readShown(show));

  const reading = { readMore, readEarlier, readAt };
  return {
    list,
    failure,
    issueOf,
    isBusy,
    settled,
    store,
    storeAndRead,
    storeAndShow,
    storeForm,
    ...reading,
  };
}
