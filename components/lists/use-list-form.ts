'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';

/** Of typing, a draft keeps what stands after a pause. */
export const PAUSE_MS = 800;

/** The forms of a list: each stores what is typed into it, and resolves to whether nothing is left to be stored. */
export type ListForms = Set<() => Promise<boolean>>;

/** Whether all that is typed into the forms of a list is stored. */
export async function storeForms(forms: ListForms): Promise<boolean> {
  const stored = await Promise.all([...forms].map((store) => store()));
  return stored.every(Boolean);
}

interface Source<Value extends object> {
  stored: Value;
  isDraft: boolean;
  /** What a value says, so that values which say the same are equal as JSON: the spaces around a name, the digits of a number. */
  meaning: (value: Value) => Record<keyof Value, unknown>;
  /** Whether it says enough to be sent. */
  isWhole?: (value: Value) => boolean;
  /** Queues the changed fields and resolves to whether they are stored. */
  save: (changed: Partial<Value>) => Promise<boolean>;
  forms: ListForms;
}

interface Sent {
  text: string;
  /** Resolves to whether it is stored. */
  done: Promise<boolean>;
}

/**
 * A form of a list. In a draft it saves itself, like the order of the items: after a pause, when the focus leaves it, and before the draft is published. Otherwise a
 * button saves it, because readers see it at once. What somebody else has stored meanwhile comes into the fields that this user has not changed.
 */
export function useListForm<Value extends object>(source: Source<Value>) {
  const { stored, isDraft, meaning, isWhole = () => true, save, forms } = source;
  const [base, setBase] = useState(stored);
  const [value, setValue] = useState(stored);
  /** What was sent last, until it is refused or comes back: what is taken back while it is on its way is a change of it. */
  const [known, setKnown] = useState<Record<keyof Value, unknown>>();
  const [saving, setSaving] = useState(false);
  /** How often it was to be stored while it did not say enough. */
  const [refusals, setRefusals] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef<Sent>(undefined);
  const [said, saidBefore] = [meaning(value), known ?? meaning(base)];
  const fields = Object.keys(stored) as (keyof Value)[];
  const changed = fields.filter((field) => JSON.stringify(said[field]) !== JSON.stringify(saidBefore[field]));
  const isDirty = saving || changed.length > 0;
  const valuesOfChanged = () =>
    Object.fromEntries(changed.map((field) => [field, value[field]])) as Partial<Value>;

  if (JSON.stringify(base) !== JSON.stringify(stored)) {
    setBase(stored);
    setKnown(undefined);
    setValue({ ...stored, ...valuesOfChanged() });
  }

  function send(): Promise<boolean> {
    setKnown(said);
    setSaving(true);
    const sending: Sent = { text: JSON.stringify(said), done: save(valuesOfChanged()).then(end) };
    sent.current = sending;
    return sending.done;

    function end(isStored: boolean) {
      if (sent.current !== sending) return isStored;
      sent.current = undefined;
      setSaving(false);
      if (!isStored) setKnown(undefined);
      return isStored;
    }
  }
  async function submit(): Promise<boolean> {
    clearTimeout(timer.current);
    if (isWhole(value)) return send();
    setRefusals((count) => count + 1);
    return false;
  }
  /** Nothing is sent twice. */
  async function store(): Promise<boolean> {
    if (sent.current?.text === JSON.stringify(said)) return sent.current.done;
    return !isDraft || changed.length === 0 || submit();
  }
  const flush = () => {
    if (isDraft && isWhole(value)) void store();
  };
  const latest = useRef({ flush, store });
  latest.current = { flush, store };

  useEffect(() => {
    if (!isDraft || !isDirty || value === undefined) return;
    timer.current = setTimeout(() => latest.current.flush(), PAUSE_MS);
    return () => clearTimeout(timer.current);
  }, [isDraft, isDirty, value]);

  useEffect(() => {
    const storeNow = () => latest.current.store();
    forms.add(storeNow);
    return () => void forms.delete(storeNow);
  }, [forms]);

  const props = {
    noValidate: true,
    onBlur: flush,
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      void submit();
    },
  };
  return { value, change: setValue, isDirty, saving, refusals, props };
}
