'use client';

import { useEffect, useState } from 'react';
import type { EntryCardItem } from '@/lib/entry-cards/types';
import { readEntryCards } from './read-entry-cards';

/** How often a piece that could not be asked for is asked for. */
const RETRY_MS = 5_000;

interface Asked {
  id: string;
  item: EntryCardItem | null;
}

/** The piece of a card by the id of its entry; undefined until it is known, null where there is none. */
export function useEntryCard(id: string | null): EntryCardItem | null | undefined {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (id === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      const found = await readEntryCards({ ids: id }).catch(() => null);
      if (isOver) return;
      if (found) setAsked({ id, item: found[0] ?? null });
      else timer = setTimeout(ask, RETRY_MS);
    };
    ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [id]);
  return asked?.id === id ? asked?.item : undefined;
}
