'use client';

import { useEffect, useRef } from 'react';

/** Gives the element the focus as soon as it is ready for it, such as a button that was disabled until then. */
export function useFocusWhen<Focusable extends HTMLElement>(ready: boolean) {
  const ref = useRef<Focusable>(null);
  useEffect(() => {
    if (ready) ref.current?.focus();
  }, [ready]);
  return ref;
}
