'use client';

import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecoveredRow, StoreScope } from '@/components/editor/sync/device-database';
import { HttpTransport } from '@/components/editor/sync/http-transport';
import { IndexedDbStore } from '@/components/editor/sync/indexed-db-store';
import { keptTexts } from '@/components/editor/sync/kept-texts';

/** The tab that was open before may still be closing, and another one may be closed later. */
const LOOK_AGAIN_MS = 3_000;

/** What this device keeps of a text that the user may only read. Looked for while `active`. */
export function useKeptTexts(
  editor: Editor | null,
  { editionId, userId, clientId }: StoreScope & { clientId: string },
  active: boolean,
) {
  const [rows, setRows] = useState<RecoveredRow[]>([]);
  const look = useRef<() => Promise<void>>(async () => undefined);
  const store = useRef<IndexedDbStore | null>(null);

  useEffect(() => {
    if (!editor || !active) return;
    let isOpen = true;
    const opened = new IndexedDbStore({ userId, editionId }, clientId);
    const transport = new HttpTransport(editionId, userId);
    const known = new Map<string, string>();
    store.current = opened;
    look.current = async () => {
      const found = await keptTexts({ state: editor.state, store: opened, transport, known });
      if (isOpen) setRows((shown) => (isSame(shown, found) ? shown : found));
    };
    const timer = setInterval(() => document.visibilityState === 'visible' && look.current(), LOOK_AGAIN_MS);
    void look.current();
    return () => {
      isOpen = false;
      clearInterval(timer);
      setRows([]);
    };
  }, [editor, active, editionId, userId, clientId]);

  const discard = useCallback(async (row: RecoveredRow) => {
    await store.current?.discardRecovered(row);
    await look.current();
  }, []);
  return { rows, discard };
}

const isSame = (one: readonly RecoveredRow[], other: readonly RecoveredRow[]) =>
  one.map(({ id, words }) => id + words).join() === other.map(({ id, words }) => id + words).join();
