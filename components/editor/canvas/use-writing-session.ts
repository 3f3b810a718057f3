'use client';

import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecoveredRow } from '@/components/editor/sync/device-database';
import type { SaveState } from '@/components/editor/sync/types';
import { type SessionOptions, WritingSession } from '@/components/editor/sync/writing-session';
import type { EditionStatus } from '@/lib/entries/types';
import type { Colleague } from '@/lib/presence/types';
import { newBlockId } from '@/lib/richtext/new-block-id';

export interface SaveStatus {
  state: SaveState;
  /** Whether unsaved text survives the closing of the page. */
  isStoredOnDevice: boolean;
}

export interface WritingState {
  saveStatus: SaveStatus;
  /** The status that the edition had after the latest save, a new object for each; null before the first. */
  stored: { editionStatus: EditionStatus } | null;
  recovered: RecoveredRow[];
  /** The other people who have the text open. */
  colleagues: Colleague[];
  discardRecovered: (row: RecoveredRow) => void;
  /** Saves every unconfirmed step. Resolves to whether that succeeded. */
  flush: () => Promise<boolean>;
  /** Fetches the steps of others, then saves every unconfirmed step. Resolves to whether saving succeeded. */
  sync: () => Promise<boolean>;
  /** Version of the stored document in the editor. */
  version: () => number;
}

const INITIAL_STATUS: SaveStatus = { state: { kind: 'saved', at: null }, isStoredOnDevice: true };

/** While a text is being saved, every key reports it again; the same status is no reason to draw the screen anew. */
function nextStatus(shown: SaveStatus, next: SaveStatus): SaveStatus {
  const isStillSaving = shown.state.kind === 'saving' && next.state.kind === 'saving';
  return isStillSaving && shown.isStoredOnDevice === next.isStoredOnDevice ? shown : next;
}

/** A random id of this tab, by which the server distinguishes its steps from those of others. */
export function useClientId(): string {
  return useState(newBlockId)[0];
}

/** Saves the text of an editor while the component is mounted. */
export function useWritingSession(
  editor: Editor | null,
  {
    editionId,
    userId,
    clientId,
    newEdition,
    piece,
  }: Pick<SessionOptions, 'editionId' | 'userId' | 'clientId' | 'newEdition' | 'piece'>,
  editable: boolean,
): WritingState {
  const [saveStatus, setSaveStatus] = useState(INITIAL_STATUS);
  const [stored, setStored] = useState<WritingState['stored']>(null);
  const [recovered, setRecovered] = useState<RecoveredRow[]>([]);
  const [colleagues, setColleagues] = useState<Colleague[]>([]);
  const session = useRef<WritingSession | null>(null);

  useEffect(() => {
    if (!editor || !editable) return;
    const opened = new WritingSession({
      editor,
      editionId,
      userId,
      clientId,
      newEdition,
      piece,
      onState: (state, isStoredOnDevice) =>
        setSaveStatus((shown) => nextStatus(shown, { state, isStoredOnDevice })),
      onRecovered: setRecovered,
      onColleagues: setColleagues,
      onEditionStatus: (editionStatus) => setStored({ editionStatus }),
    });
    session.current = opened;
    return () => {
      session.current = null;
      void opened.close();
    };
  }, [editor, editable, editionId, userId, clientId, newEdition, piece]);

  return {
    saveStatus,
    stored,
    recovered,
    colleagues,
    discardRecovered: (row) => void session.current?.discardRecovered(row),
    flush: useCallback(async () => (await session.current?.flush()) ?? true, []),
    sync: useCallback(async () => (await session.current?.sync()) ?? true, []),
    version: useCallback(() => session.current?.version ?? 0, []),
  };
}
