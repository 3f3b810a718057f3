'use client';

import { type ReactNode, useMemo, useState } from 'react';
import {
  everything,
  extended,
  NOTHING,
  type Selection,
  toggled,
  walked,
  within,
} from '@/components/ui/selection';
import type { BulkActions } from './bulk-actions';
import { BulkBar } from './bulk-bar';
import { BulkDialog } from './bulk-dialog';
import type { BulkAct, BulkEntry } from './bulk-plan';
import { type SelectedRows, SelectionContext } from './use-selection';

interface Props {
  entries: BulkEntry[];
  actions: BulkActions;
  /** What else can be chosen above the table. */
  tools: ReactNode;
  children: ReactNode;
}

/** The rows of a list can be selected, and something be done to all that are. What is no longer shown is not selected. */
export function EntrySelection({ entries, actions, tools, children }: Props) {
  const [stored, setSelection] = useState<Selection>(NOTHING);
  const [asked, setAsked] = useState<{ act: BulkAct; entries: BulkEntry[] } | null>(null);
  const order = useMemo(() => entries.map(({ id }) => id), [entries]);
  const selection = within(stored, order);
  const selected = entries.filter(({ id }) => selection.ids.has(id));
  // From what is selected then: keys may follow one another before the list is rendered again.
  const change = (to: (before: Selection) => Selection) =>
    setSelection((before) => to(within(before, order)));
  const context: SelectedRows = {
    selection,
    pick: (id, isRange) => change((before) => (isRange ? extended(before, id, order) : toggled(before, id))),
    walk: (left, id) => change((before) => walked(before, left, id, order)),
    pickAll: () => setSelection(everything(order)),
    pickNone: () => setSelection(NOTHING),
    ask: (act, id) => {
      const about = selected.length > 0 ? selected : entries.filter((entry) => entry.id === id);
      if (about.length > 0) setAsked({ act, entries: about });
    },
  };
  return (
    <SelectionContext value={context}>
      <BulkBar count={selected.length} isEmpty={entries.length === 0} tools={tools} />
      {children}
      {asked && (
        <BulkDialog
          {...asked}
          actions={actions}
          onClose={(isDone) => {
            setAsked(null);
            if (isDone) setSelection(NOTHING);
          }}
        />
      )}
    </SelectionContext>
  );
}
