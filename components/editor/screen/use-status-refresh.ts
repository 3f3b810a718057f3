'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import type { EditedPiece } from './edited-piece';

/** Refreshes the page after the first save since publishing, so that the tab shows the status `changed`. */
export function useStatusRefresh({ edition }: EditedPiece, { saveStatus }: WritingState): void {
  const router = useRouter();
  const { state } = saveStatus;
  const hasSaved = state.kind === 'saved' && state.at !== null;
  useEffect(() => {
    if (hasSaved && edition.status === 'published') router.refresh();
  }, [hasSaved, edition.status, router]);
}
