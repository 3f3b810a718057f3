'use client';

import { useEffect, useSyncExternalStore } from 'react';
import type { Locale } from '@/lib/i18n/locales';

/** Something that the palette does when it is chosen. */
export interface PaletteCommand {
  key: string;
  label: string;
  /** Of the label, where it is not that of the interface. */
  locale?: Locale;
  /** The keys that do the same. */
  hint?: string;
  run: () => void;
}

// The palette belongs to the frame around all pages, and what can be done on a page is known by its own components.
const NONE: readonly PaletteCommand[] = [];
let offered = NONE;
const listeners = new Set<() => void>();

function offer(commands: readonly PaletteCommand[]): void {
  offered = commands;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Offers what can be done on this page, while it is shown. The commands keep their identity between renders. */
export function useOfferCommands(commands: readonly PaletteCommand[]): void {
  useEffect(() => {
    offer(commands);
    return () => offer(NONE);
  }, [commands]);
}

/** What can be done on the page that is shown. */
export function useOfferedCommands(): readonly PaletteCommand[] {
  return useSyncExternalStore(
    subscribe,
    () => offered,
    () => NONE,
  );
}
