'use client';

import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LostRow } from '@/components/editor/sync/kept-store';
import type { SaveState } from '@/components/editor/sync/types';
import { WritingSession } from '@/components/editor/sync/writing-session';
import { newBlockId } from '@/lib/richtext/new-block-id';

export interface ShownState {
  state: SaveState;
  /** Whether unsaved text is safe on this device meanwhile. */
  kept: boolean;
}

export interface Writing {
  shown: ShownState;
  lost: LostRow[];
  forgetLost: (row: LostRow) => void;
  /** Stores everything at once; true when nothing is left to store. */
  flush: () => Promise<boolean>;
  /** Stores everything and takes in what others have stored; true when nothing is left to store. */
  settle: () => Promise<boolean>;
  /** Version of the stored text that the editor shows. */
  version: () => number;
}

const RESTING: ShownState = { state: { kind: 'saved', at: null }, kept: true };

/** A name for this tab, by which the server tells its steps from those of others. */
export function useClientId(): string {
  return useState(newBlockId)[0];
}

/** Keeps the text of an editor saved as long as the component is on the page. */
export function useWriting(
  editor: Editor | null,
  { editionId, userId, clientId }: { editionId: string; userId: string; clientId: string },
  editable: boolean,
): Writing {
  const [shown, setShown] = useState(RESTING);
  const [lost, setLost] = useState<LostRow[]>([]);
  const session = useRef<WritingSession | null>(null);

  useEffect(() => {
    if (!editor || !editable) return;
    const opened = new WritingSession({
      editor,
      editionId,
      userId,
      clientId,
      onState: (state, kept) => setShown({ state, kept }),
      onLost: setLost,
    });
    session.current = opened;
    return () => {
      session.current = null;
      void opened.close();
    };
  }, [editor, editable, editionId, userId, clientId]);

  return {
    shown,
    lost,
    forgetLost: (row) => void session.current?.forgetLost(row),
    flush: useCallback(async () => (await session.current?.flush()) ?? true, []),
    settle: useCallback(async () => (await session.current?.settle()) ?? true, []),
    version: useCallback(() => session.current?.version ?? 0, []),
  };
}
