'use client';

import { useEffect, useState } from 'react';
import type { BulkReviewer } from '@/lib/review/types';
import type { BulkActions } from './bulk-actions';
import type { BulkAct, BulkEntry } from './bulk-plan';

/** Who can review, with the editions of these pieces that they may not; nobody until that is known, and for other acts. */
export function useBulkReviewers(
  act: BulkAct,
  entries: readonly BulkEntry[],
  find: BulkActions['findReviewers'],
): BulkReviewer[] {
  const [reviewers, setReviewers] = useState<BulkReviewer[]>([]);
  useEffect(() => {
    if (act !== 'reviewer') return;
    let isShown = true;
    const editionIds = entries.flatMap(({ editions: { ar, en } }) => [ar?.id ?? [], en?.id ?? []].flat());
    void find({ editionIds })
      .catch(() => null)
      .then((reply) => {
        if (isShown && reply?.ok) setReviewers(reply.data);
      });
    return () => {
      isShown = false;
    };
  }, [act, entries, find]);
  return reviewers;
}
