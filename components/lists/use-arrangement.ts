'use client';

import { useEffect, useRef, useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

interface Arranged<Item> {
  items: Item[];
}

interface Apart {
  /** The change is none of the order: its refusal drops no other change, nor does that of another one drop it. */
  isApart?: boolean;
}

interface Source<List> {
  initial: List;
  /** Reads the list as it is stored now. */
  read: () => Promise<Reply<List>>;
  /** Whether the list that the page received is newer than the one on the screen. */
  isNewer: (page: List, shown: List) => boolean;
}

/**
 * The state of a list that is arranged on the screen. A change is shown at once and stored at once. Changes made in quick
 * succession are queued, because each is made to the list that the previous one stores. When one is refused, the queued
 * ones were made to an order that does not exist: they are dropped, and the list is read again.
 */
export function useArrangement<Item, List extends Arranged<Item>>({ initial, read, isNewer }: Source<List>) {
  type Call = (stored: List) => Promise<Reply<List>>;
  const [list, setList] = useState(initial);
  const stored = useRef(initial);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const pendingCount = useRef(0);
  /** Incremented when a change is refused. A queued change runs only if its epoch is still the current one. */
  const currentEpoch = useRef(0);
  const calling = useAction((call: () => Promise<Reply<List>>) => call());

  // The page receives a newer list when it is shown again.
  useEffect(() => {
    if (pendingCount.current > 0 || !isNewer(initial, stored.current)) return;
    stored.current = initial;
    setList(initial);
  }, [initial, isNewer]);

  async function run(call: Call, epoch: number, isApart: boolean): Promise<boolean> {
    if (epoch !== currentEpoch.current && !isApart) {
      pendingCount.current -= 1;
      return false;
    }
    const reply = await calling.run(() => call(stored.current));
    if (reply.ok) stored.current = reply.data;
    else if (!isApart || reply.code === 'conflict') await readAgain();
    pendingCount.current -= 1;
    if (pendingCount.current === 0) setList(stored.current);
    return reply.ok;
  }

  async function readAgain() {
    currentEpoch.current += 1;
    const fresh = await read().catch(() => null);
    if (fresh?.ok) stored.current = fresh.data;
    setList(stored.current);
  }

  /** Resolves to whether the change was stored. `show` gives the order to show until then. */
  function change(
    call: Call,
    show: (items: Item[]) => Item[] = (items) => items,
    { isApart = false }: Apart = {},
  ): Promise<boolean> {
    setList((before) => ({ ...before, items: show(before.items) }));
    pendingCount.current += 1;
    const epoch = currentEpoch.current;
    const done = queue.current.then(() => run(call, epoch, isApart));
    queue.current = done;
    return done;
  }

  const isBusy = () => pendingCount.current > 0;

  /** Resolves once everything that waits is stored; to false where something of it was refused, so that the order is another one. */
  async function settled(): Promise<boolean> {
    const epoch = currentEpoch.current;
    while (isBusy()) await queue.current;
    return epoch === currentEpoch.current;
  }

  return { list, change, isBusy, settled, failure: calling.failure, issueOf: calling.issueOf };
}

/** The items with the first one that matches at index `to`; the same array when none matches. */
export function moveItem<Item>(items: Item[], matches: (item: Item) => boolean, to: number): Item[] {
  const item = items.find(matches);
  if (!item) return items;
  const rest = items.filter((candidate) => candidate !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
