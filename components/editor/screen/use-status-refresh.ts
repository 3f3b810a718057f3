'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import type { EditedPiece } from './edited-piece';

/** Refreshes the page when a save has changed the status that it shows: by the first change since publishing, and by taking it back. */
export function useStatusRefresh({ edition }: EditedPiece, { stored }: WritingState): void {
  const router = useRouter();
  const shown = useRef(edition.status);
  useEffect(() => {
    shown.current = edition.status;
  }, [edition.status]);
  useEffect(() => {
    if (stored && stored.editionStatus !== shown.current) router.refresh();
  }, [stored, router]);
}
