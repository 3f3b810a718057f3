'use client';

import { createContext, useContext } from 'react';
import type { Selection } from '@/components/ui/selection';
import type { BulkAct } from './bulk-plan';

export interface SelectedRows {
  selection: Selection;
  /** Selects a piece or takes it out; with `isRange` everything from the last one to it. */
  pick: (id: string, isRange: boolean) => void;
  /** Selects the piece of the row that is left and the one of the row beside it. */
  walk: (left: string, id: string) => void;
  pickAll: () => void;
  pickNone: () => void;
  /** Asks about an act on what is selected, or on this piece where nothing is. */
  ask: (act: BulkAct, id?: string) => void;
}

export const SelectionContext = createContext<SelectedRows | null>(null);

export function useSelection(): SelectedRows {
  const context = useContext(SelectionContext);
  if (!context) throw new Error('there is no list to select in');
  return context;
}
