'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { everything, extended, NOTHING, type Selection, toggled } from '@/components/ui/selection';
import type { NameRef } from '@/lib/entries/types';
import type { BulkActions } from './bulk-actions';
import { BulkBar } from './bulk-bar';
import { BulkDialog } from './bulk-dialog';
import type { BulkAct, BulkEntry } from './bulk-plan';
import { type SelectedRows, SelectionContext } from './use-selection';

interface Props {
  entries: BulkEntry[];
  reviewers: NameRef[];
  actions: BulkActions;
  /** What else can be chosen above the table. */
  tools: ReactNode;
  children: ReactNode;
}

/** The rows of a list can be selected, and something be done to all that are. What is no longer shown is not selected. */
export function EntrySelection({ entries, reviewers, actions, tools, children }: Props) {
  const [stored, setSelection] = useState<Selection>(NOTHING);
  const [asked, setAsked] = useState<{ act: BulkAct; entries: BulkEntry[] } | null>(null);
  const order = useMemo(() => entries.map(({ id }) => id), [entries]);
  const selected = entries.filter(({ id }) => stored.ids.has(id));
  const selection = { ...stored, ids: new Set(selected.map(({ id }) => id)) };
  const context: SelectedRows = {
    selection,
    pick: (id, isRange) => setSelection(isRange ? extended(selection, id, order) : toggled(selection, id)),
    pickAll: () => setSelection(everything(order)),
    pickNone: () => setSelection(NOTHING),
    ask: (act, id) => {
      const about = selected.length > 0 ? selected : entries.filter((entry) => entry.id === id);
      if (about.length > 0) setAsked({ act, entries: about });
    },
  };
  return (
    <SelectionContext value={context}>
      <BulkBar count={selected.length} tools={tools} />
      {children}
      {asked && (
        <BulkDialog
          {...asked}
          {...{ reviewers, actions }}
          onClose={(isDone) => {
            setAsked(null);
            if (isDone) setSelection(NOTHING);
          }}
        />
      )}
    </SelectionContext>
  );
}
