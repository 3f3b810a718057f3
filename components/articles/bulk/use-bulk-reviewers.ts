'use client';

import { useCallback, useEffect, useState } from 'react';
import { type Failure, useAction } from '@/components/ui/use-action';
import type { BulkReviewer } from '@/lib/review/types';
import type { BulkActions } from './bulk-actions';
import type { BulkAct, BulkEntry } from './bulk-plan';

export interface BulkReviewers {
  /** With the editions of these pieces that they may not review; null until that is known, and for other acts. */
  found: BulkReviewer[] | null;
  failure: Failure | null;
  pending: boolean;
  load: () => Promise<void>;
}

/** Who can be asked to review several pieces; looked for when that is what is to be done, and again after a failure. */
export function useBulkReviewers(
  act: BulkAct,
  entries: readonly BulkEntry[],
  find: BulkActions['findReviewers'],
): BulkReviewers {
  const [found, setFound] = useState<BulkReviewer[] | null>(null);
  const { run, failure, pending } = useAction(find);
  // The functions of `useAction` are other ones at every render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pieces alone decide what is asked for
  const load = useCallback(async () => {
    const editionIds = entries.flatMap(({ editions: { ar, en } }) => [ar?.id ?? [], en?.id ?? []].flat());
    const reply = await run({ editionIds });
    if (reply.ok) setFound(reply.data);
  }, [entries]);
  useEffect(() => {
    if (act === 'reviewer') void load();
  }, [act, load]);
  return { found, failure, pending, load };
}
