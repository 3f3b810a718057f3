'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { EditionStatus } from '@/lib/entries/types';

/** Refreshes the page when a save has changed the status that it shows: by the first change since publishing, and by taking it back. */
export function useStatusRefresh(
  status: EditionStatus,
  stored: { editionStatus: EditionStatus } | null,
): void {
  const router = useRouter();
  const shown = useRef(status);
  useEffect(() => {
    shown.current = status;
  }, [status]);
  useEffect(() => {
    if (stored && stored.editionStatus !== shown.current) router.refresh();
  }, [stored, router]);
}
