'use client';

import { useState } from 'react';

/** Saves what is open before something is done with it, and does nothing when that fails. `busy` covers both, so that nothing is done twice. */
export function useSavedFirst(save: (() => Promise<boolean>) | undefined) {
  const [busy, setBusy] = useState(false);
  const [unsaved, setUnsaved] = useState(false);

  /** Null when the text or a field could not be saved. */
  async function run<Result>(act: () => Promise<Result>): Promise<Result | null> {
    setBusy(true);
    const saved = (await save?.()) ?? true;
    setUnsaved(!saved);
    const result = saved ? await act() : null;
    setBusy(false);
    return result;
  }

  return { run, busy, unsaved };
}
