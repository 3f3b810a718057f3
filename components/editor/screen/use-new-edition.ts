'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { NewEdition } from '@/components/editor/sync/new-edition';
import { forgetNewPiece } from '@/components/editor/sync/new-piece-cookie';
import type { EditedPiece } from './edited-piece';

/**
 * The edition as one that saving creates, or null when it existed before the page was opened. Once it exists, the page is refreshed to show its
 * status.
 */
export function useNewEdition({ entry, edition, exists }: EditedPiece): NewEdition | null {
  const router = useRouter();
  const [begun, setBegun] = useState(false);
  const [newEdition] = useState(() =>
    exists
      ? null
      : new NewEdition({ entryId: entry.id, kind: entry.kind, locale: edition.locale }, () => setBegun(true)),
  );
  useEffect(() => {
    if (!begun) return;
    forgetNewPiece({ kind: entry.kind, entryId: entry.id });
    router.refresh();
  }, [begun, router, entry.kind, entry.id]);
  return newEdition;
}
