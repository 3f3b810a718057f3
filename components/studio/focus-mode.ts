'use client';

import { useSyncExternalStore } from 'react';

// The edit screen and the frame around it both follow it, and neither is inside the other's component.
let isOn = false;
const listeners = new Set<() => void>();

export function setFocusMode(on: boolean): void {
  if (on === isOn) return;
  isOn = on;
  for (const listener of listeners) listener();
}

export const toggleFocusMode = () => setFocusMode(!isOn);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether somebody writes without distraction: everything but the text and its tools is out of sight. */
export function useFocusMode(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isOn,
    () => false,
  );
}
