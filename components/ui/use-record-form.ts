'use client';

import { type FormEvent, useEffect, useState } from 'react';
import type { Reply } from './reply';
import { useAction } from './use-action';

export type Values = Record<string, string>;

export interface Stored<Fields extends Values> {
  fields: Fields;
  version: number;
}

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
  const [values, setValues] = useState(initial.fields);
  const [stored, setStored] = useState(initial);
  const [theirs, setTheirs] = useState<Stored<Fields> | null>(null);
  const [savedOnce, setSavedOnce] = useState(false);
  const saving = useAction(save);
  const dirty = Object.keys(values).some((name) => values[name] !== stored.fields[name]);
  useLeaveWarning(dirty);

  // Another action on the page may have changed the record: its new version is taken over, unless that would hide a
  // difference from somebody who is typing in the same field.
  useEffect(() => {
    if (initial.version <= stored.version) return;
    const merged = mergedFields(values, stored.fields, initial.fields);
    if (!merged) return;
    setStored(initial);
    setValues(merged);
  }, [initial, stored, values]);

  async function store(version: number) {
    const sent = values;
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

  function takeTheirs() {
    if (!theirs) return;
    setValues(theirs.fields);
    setStored(theirs);
    setTheirs(null);
    saving.clear();
  }

  return {
    values,
    set: <Name extends keyof Fields>(name: Name, value: string) =>
      setValues((before) => ({ ...before, [name]: value })),
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

/** What is typed, with the new values of all fields that nobody has touched here; null if one was changed on both sides. */
function mergedFields<Fields extends Values>(typed: Fields, before: Fields, after: Fields): Fields | null {
  const touched = Object.entries(typed).filter(([name, value]) => value !== before[name]);
  const clash = touched.some(([name, value]) => after[name] !== before[name] && after[name] !== value);
  return clash ? null : { ...after, ...Object.fromEntries(touched) };
}

function useLeaveWarning(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
