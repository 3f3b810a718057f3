'use client';

import { type FormEvent, useState } from 'react';
import type { Reply } from './reply';
import type { Stored, Values } from './stored';
import { useAction } from './use-action';
import { useEditedRecord } from './use-edited-record';

interface Options<Fields extends Values> {
  initial: Stored<Fields>;
  save: (input: Fields & { version: number }) => Promise<Reply<{ version: number }>>;
  /** What is stored now, for comparing after a conflict. */
  read: () => Promise<Reply<Stored<Fields>>>;
}

/**
 * A form over one stored record. What was typed is never thrown away: refused fields show their sentence, and when
 * somebody else has changed the record since, both versions can be compared and one of them chosen.
 */
export function useRecordForm<Fields extends Values>({ initial, save, read }: Options<Fields>) {
  const { values, stored, dirty, set, noteStored, replaceBy } = useEditedRecord(initial);
  const [theirs, setTheirs] = useState<Stored<Fields> | null>(null);
  const [savedOnce, setSavedOnce] = useState(false);
  const saving = useAction(save);

  async function store(version: number) {
    const sent = values;
    const reply = await saving.run({ ...sent, version });
    setSavedOnce(reply.ok);
    if (reply.ok) {
      noteStored({ fields: sent, version: reply.data.version });
      setTheirs(null);
    } else if (reply.code === 'conflict') {
      const fresh = await read().catch(() => null);
      if (fresh?.ok) setTheirs(fresh.data);
    }
  }

  function takeTheirs() {
    if (!theirs) return;
    replaceBy(theirs);
    setTheirs(null);
    saving.clear();
  }

  return {
    values,
    set,
    submit: (event: FormEvent) => {
      event.preventDefault();
      return store(stored.version);
    },
    dirty,
    saved: savedOnce && !dirty,
    pending: saving.pending,
    failure: saving.failure,
    issueOf: saving.issueOf,
    theirs,
    keepMine: () => theirs && store(theirs.version),
    takeTheirs,
  };
}
