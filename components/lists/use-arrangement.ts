'use client';

import { useEffect, useRef, useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

interface Arranged<Item> {
  items: Item[];
}

interface Source<List> {
  initial: List;
  /** The list as it is stored now. */
  read: () => Promise<Reply<List>>;
  /** Whether what the page brings again is news. */
  isNewer: (page: List, shown: List) => boolean;
}

/**
 * The list as it is on the screen. A change shows at once and is stored at once; changes made in quick succession
 * wait for each other, because each is made to the list that the one before it left. When one is refused, those
 * waiting behind it were made to an order that does not exist: the list is read afresh and they are dropped.
 */
export function useArrangement<Item, List extends Arranged<Item>>({ initial, read, isNewer }: Source<List>) {
  type Call = (stored: List) => Promise<Reply<List>>;
  const [list, setList] = useState(initial);
  const stored = useRef(initial);
  const tail = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const epoch = useRef(0);
  const calling = useAction((call: () => Promise<Reply<List>>) => call());

  // The page brings a newer list when it is shown again.
  useEffect(() => {
    if (waiting.current > 0 || !isNewer(initial, stored.current)) return;
    stored.current = initial;
    setList(initial);
  }, [initial, isNewer]);

  function take(fresh: List) {
    stored.current = fresh;
    setList(fresh);
  }

  async function perform(call: Call, born: number): Promise<boolean> {
    if (born !== epoch.current) return false;
    const reply = await calling.run(() => call(stored.current));
    waiting.current -= 1;
    if (reply.ok) {
      stored.current = reply.data;
      if (waiting.current === 0) setList(reply.data);
      return true;
    }
    epoch.current += 1;
    waiting.current = 0;
    const fresh = await read().catch(() => null);
    take(fresh?.ok ? fresh.data : stored.current);
    return false;
  }

  /** Answers whether the change was stored. `show` gives the order to show until then. */
  function change(call: Call, show: (items: Item[]) => Item[] = (items) => items): Promise<boolean> {
    setList((before) => ({ ...before, items: show(before.items) }));
    waiting.current += 1;
    const born = epoch.current;
    const done = tail.current.then(() => perform(call, born));
    tail.current = done;
    return done;
  }

  return { list, change, failure: calling.failure, issueOf: calling.issueOf };
}

/** The items with one of them at position `to`. */
export function moved<Item>(items: Item[], isIt: (item: Item) => boolean, to: number): Item[] {
  const item = items.find(isIt);
  if (!item) return items;
  const rest = items.filter((candidate) => candidate !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
