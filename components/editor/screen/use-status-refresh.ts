'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { EditionStatus } from '@/lib/entries/types';
import type { EditedPiece } from './edited-piece';

/**
 * Refreshes the page when a save has changed what it says of the text: its status, by the first change since publishing and by taking it
 * back; and what is scheduled, in a release or approved, which is an older text from the first change on.
 */
export function useStatusRefresh(
  piece: Pick<EditedPiece, 'edition' | 'scheduled' | 'release' | 'review'>,
  stored: { editionStatus: EditionStatus } | null,
): void {
  const router = useRouter();
  const shown = useRef({ status: piece.edition.status, isTextDecided: isTextDecided(piece) });
  useEffect(() => {
    shown.current = { status: piece.edition.status, isTextDecided: isTextDecided(piece) };
  }, [piece]);
  useEffect(() => {
    if (!stored) return;
    const { status, isTextDecided } = shown.current;
    if (isTextDecided || stored.editionStatus !== status) router.refresh();
  }, [stored, router]);
}

/** Whether the page says that the text as it is will be published, or is approved. */
function isTextDecided({
  scheduled,
  release,
  review,
}: Pick<EditedPiece, 'scheduled' | 'release' | 'review'>): boolean {
  const isScheduled = scheduled.some(({ kind, isBehind }) => kind === 'publish' && !isBehind);
  const isReleased = release?.item?.kind === 'publish' && !release.item.isBehind;
  return isScheduled || isReleased || (review?.stage === 'approved' && !review.isChangedSince);
}
