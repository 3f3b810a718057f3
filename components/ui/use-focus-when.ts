'use client';

import { useEffect, useRef } from 'react';

/** Focuses the element once `ready` is true, for example a button that was disabled until then. */
export function useFocusWhen<Focusable extends HTMLElement>(ready: boolean) {
  const ref = useRef<Focusable>(null);
  useEffect(() => {
    if (ready) ref.current?.focus();
  }, [ready]);
  return ref;
}
