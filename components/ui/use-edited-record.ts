'use client';

import { useEffect, useState } from 'react';
import type { Stored, Values } from './stored';

/** A stored record and what has been typed over it, which no later news of the record throws away. */
export function useEditedRecord<Fields extends Values>(initial: Stored<Fields>) {
  const [values, setValues] = useState(initial.fields);
  const [stored, setStored] = useState(initial);
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

  return {
    values,
    stored,
    dirty,
    set: <Name extends keyof Fields>(name: Name, value: string) =>
      setValues((before) => ({ ...before, [name]: value })),
    /** This is what is stored now; what was typed meanwhile stays. */
    noteStored: setStored,
    /** This is what is stored now, in place of what was typed. */
    replaceBy: (record: Stored<Fields>) => {
      setStored(record);
      setValues(record.fields);
    },
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
