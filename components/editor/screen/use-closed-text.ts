'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { SaveStatus } from '@/components/editor/canvas/use-writing-session';

/**
 * Shows the page anew when the server says that the user may no longer change the text: it then shows what is stored, and the words beside it.
 * Where the browser keeps nothing they would be lost by that, so they stay where they are.
 */
export function useClosedText({ state, isStoredOnDevice }: SaveStatus): void {
  const router = useRouter();
  const isClosed = state.kind === 'refused' && state.isClosed === true && isStoredOnDevice;
  useEffect(() => {
    if (isClosed) router.refresh();
  }, [isClosed, router]);
}
