'use client';

import { useEffect, useState } from 'react';
import type { Stored, Values } from './stored';

/** A stored record and the values typed over it, which are not discarded when the record changes. */
export function useEditedRecord<Fields extends Values>(initial: Stored<Fields>) {
  const [values, setValues] = useState(initial.fields);
  const [stored, setStored] = useState(initial);
  const dirty = Object.keys(values).some((name) => values[name] !== stored.fields[name]);

  // Another action on the page may have changed the record. Its new version is merged, except when the same field was
  // changed on both sides: then the conflict is shown on saving.
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
    /** Sets the stored record without changing the typed values. */
    setStored,
    /** Sets the stored record and replaces the typed values. */
    replaceWith: (record: Stored<Fields>) => {
      setStored(record);
      setValues(record.fields);
    },
  };
}

/** The typed values, with the new stored values of all unchanged fields; null if a field was changed on both sides. */
function mergedFields<Fields extends Values>(typed: Fields, before: Fields, after: Fields): Fields | null {
  const changed = Object.entries(typed).filter(([name, value]) => value !== before[name]);
  const conflicts = changed.some(([name, value]) => after[name] !== before[name] && after[name] !== value);
  return conflicts ? null : { ...after, ...Object.fromEntries(changed) };
}
