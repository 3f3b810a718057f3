'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';

/** Of typing, a draft keeps what stands after a pause. */
export const PAUSE_MS = 800;

/** The forms of a list, so that what is typed into them goes before whatever is done with the draft. */
export type ListForms = Set<() => void>;

interface Source<Value extends object> {
  stored: Value;
  isDraft: boolean;
  /** What a value says, so that values which say the same are equal as JSON: the spaces around a name, the digits of a number. */
  meaning: (value: Value) => Record<keyof Value, unknown>;
  /** Queues the change and resolves when it is stored or refused. */
  save: (value: Value) => Promise<unknown>;
  forms: ListForms;
}

/**
 * A form of a list. In a draft it saves itself, like the order of the items: after a pause, when the focus leaves it, and before the draft is published. Otherwise a
 * button saves it, because readers see it at once. What somebody else has stored meanwhile comes into the fields that this user has not changed.
 */
export function useListForm<Value extends object>({ stored, isDraft, meaning, save, forms }: Source<Value>) {
  const [base, setBase] = useState(stored);
  const [value, setValue] = useState(stored);
  const [saving, setSaving] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What is on its way to the server. */
  const sent = useRef<string>(undefined);
  const [said, saidBefore] = [meaning(value), meaning(base)];
  const isChanged = (field: keyof Value) => JSON.stringify(said[field]) !== JSON.stringify(saidBefore[field]);
  const fields = Object.keys(stored) as (keyof Value)[];
  const isDirty = fields.some(isChanged);

  if (JSON.stringify(base) !== JSON.stringify(stored)) {
    const kept = fields.filter(isChanged).map((field) => [field, value[field]]);
    setBase(stored);
    setValue({ ...stored, ...Object.fromEntries(kept) });
  }

  async function submit() {
    clearTimeout(timer.current);
    const text = JSON.stringify(said);
    sent.current = text;
    setSaving(true);
    await save(value);
    if (sent.current !== text) return;
    sent.current = undefined;
    setSaving(false);
  }
  const flush = () => {
    if (isDraft && isDirty && sent.current !== JSON.stringify(said)) void submit();
  };
  const latest = useRef(flush);
  latest.current = flush;

  useEffect(() => {
    if (!isDraft || !isDirty || value === undefined) return;
    timer.current = setTimeout(() => latest.current(), PAUSE_MS);
    return () => clearTimeout(timer.current);
  }, [isDraft, isDirty, value]);

  useEffect(() => {
    const flushNow = () => latest.current();
    forms.add(flushNow);
    return () => void forms.delete(flushNow);
  }, [forms]);

  const props = {
    noValidate: true,
    onBlur: flush,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      void submit();
    },
  };
  // Whoever leaves takes nothing away from what is on its way.
  return { value, change: setValue, isDirty, isUnsaved: isDirty && !(isDraft && saving), saving, props };
}
