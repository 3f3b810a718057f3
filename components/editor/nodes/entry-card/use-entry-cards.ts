'use client';

import { useEffect, useState } from 'react';
import type { EntryCardItem } from '@/lib/entry-cards/types';
import { readEntryCards } from './read-entry-cards';

/** How often pieces that could not be asked for are asked for. */
const RETRY_MS = 5_000;

interface Asked {
  ids: string;
  items: EntryCardItem[];
}

/** Pieces by the ids of their entries; undefined until they are known. Those that are gone, or that the user may not see, are left out. */
export function useEntryCards(ids: readonly string[]): EntryCardItem[] | undefined {
  const wanted = ids.toSorted().join();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (wanted === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      const items = await readEntryCards({ ids: wanted }).catch(() => null);
      if (isOver) return;
      if (items) setAsked({ ids: wanted, items });
      else timer = setTimeout(ask, RETRY_MS);
    };
    ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [wanted]);
  if (wanted === '') return [];
  return asked?.ids === wanted ? asked.items : undefined;
}
