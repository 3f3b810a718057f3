'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type { Writing } from '@/components/editor/canvas/use-writing';
import type { EditedPiece } from './edited-piece';

/** The first save after publishing makes the edition one with changes; its tab should say so. */
export function useFreshStatus({ edition }: EditedPiece, { shown }: Writing): void {
  const router = useRouter();
  const savedNow = shown.state.kind === 'saved' && shown.state.at !== null;
  useEffect(() => {
    if (savedNow && edition.status === 'published') router.refresh();
  }, [savedNow, edition.status, router]);
}
