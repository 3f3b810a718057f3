'use client';

import { type FormEvent, useState } from 'react';
import type { Reply } from './reply';
import type { Stored, Values } from './stored';
import { useAction } from './use-action';
import { useEditedRecord } from './use-edited-record';

interface Options<Fields extends Values> {
  initial: Stored<Fields>;
  save: (input: Fields & { version: number }) => Promise<Reply<{ version: number }>>;
  /** Reads the stored record again, to compare both versions after a conflict. */
  read: () => Promise<Reply<Stored<Fields>>>;
}

/**
 * State of the form of a stored record. Typed values are never discarded: invalid fields show their issues, and when
 * another user has changed the record since, the user compares both versions and chooses one.
 */
export function useRecordForm<Fields extends Values>({ initial, save, read }: Options<Fields>) {
  const { values, stored, dirty, set, setStored, replaceWith } = useEditedRecord(initial);
  const [theirs, setTheirs] = useState<Stored<Fields> | null>(null);
  const [savedOnce, setSavedOnce] = useState(false);
  const [sent, setSent] = useState<Fields | null>(null);
  const saving = useAction(save);

  async function saveOver(version: number) {
    const sent = values;
    setSent(sent);
    const reply = await saving.run({ ...sent, version });
    setSavedOnce(reply.ok);
    if (reply.ok) {
      setStored({ fields: sent, version: reply.data.version });
      setTheirs(null);
    } else if (reply.code === 'conflict') {
      const fresh = await read().catch(() => null);
      if (fresh?.ok) setTheirs(fresh.data);
    }
  }

  /** What was typed is what is stored, so nothing is sent. */
  function confirmUnchanged() {
    setSavedOnce(true);
    saving.clear();
  }

  function takeTheirs() {
    if (!theirs) return;
    replaceWith(theirs);
    setTheirs(null);
    saving.clear();
  }

  return {
    values,
    set,
    submit: (event: FormEvent) => {
      event.preventDefault();
      return dirty ? saveOver(stored.version) : confirmUnchanged();
    },
    dirty,
    saved: savedOnce && !dirty,
    pending: saving.pending,
    failure: saving.failure,
    /** What is wrong with a field as it was sent, until it is changed. */
    issueOf: (name: string) => (sent && values[name] !== sent[name] ? undefined : saving.issueOf(name)),
    theirs,
    keepMine: () => theirs && saveOver(theirs.version),
    takeTheirs,
  };
}
