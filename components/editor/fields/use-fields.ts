'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { NewEdition } from '@/components/editor/sync/new-edition';
import type { Choice } from '@/lib/bilingual-records/types';
import type { EditionStatus } from '@/lib/entries/types';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { LocalFieldStore } from './field-store';
import { FieldsSession, type FieldsState } from './fields-session';
import { HttpFieldTransport } from './http-field-transport';
import type { FieldName, FieldProgress, FieldValues } from './types';

interface Options {
  editionId: string;
  entryId: string;
  kind: Kind;
  locale: Locale;
  userId: string;
  /** Of an edition that may not exist yet. */
  newEdition: NewEdition | null;
  /** The fields as the page was rendered with them, an equal object while they are equal. */
  stored: FieldValues;
  /** Of these values. */
  versionSum: number;
  /** Called with the names of what is chosen, whenever the server says what is stored. */
  onChosen: (chosen: Choice[]) => void;
  mayChange: (name: FieldName) => boolean;
  /** Called when the server says that the user may no longer change a field. */
  onClosed: () => void;
}

export interface FieldsView {
  value: (name: FieldName) => string;
  progress: (name: FieldName) => FieldProgress;
  set: (name: FieldName, value: string, when: 'now' | 'pause' | 'left') => void;
  resolve: (name: FieldName, choice: 'mine' | 'theirs') => void;
  /** Saves what is unsaved. Resolves to whether everything is saved. */
  flush: () => Promise<boolean>;
  /** Forgets values that could not be saved. */
  dropUnsaved: () => void;
  /** Of the stored fields that are shown: grows with every change of one. */
  versionSum: () => number;
  /** Shows what others have stored, and saves what is unsaved. */
  refresh: () => Promise<void>;
  status: { state: FieldsState; isStoredOnDevice: boolean };
  /** The status that the edition had after the latest answer, a new object for each; null before the first. */
  answered: { editionStatus: EditionStatus } | null;
}

/** The fields beside the text of an edition, which save themselves while the component is mounted. */
export function useFields({
  newEdition,
  stored,
  versionSum,
  onChosen,
  mayChange,
  onClosed,
  ...of
}: Options): FieldsView {
  const { editionId, entryId, kind, locale, userId } = of;
  const [, rerender] = useState(0);
  const [answered, setAnswered] = useState<FieldsView['answered']>(null);
  const session = useRef<FieldsSession | null>(null);
  const latest = useRef({ stored, versionSum, onChosen, mayChange, onClosed });
  latest.current = { stored, versionSum, onChosen, mayChange, onClosed };

  useEffect(() => {
    let isOpen = true;
    const opened = new FieldsSession({
      stored: latest.current.stored,
      versionSum: latest.current.versionSum,
      transport: new HttpFieldTransport(editionId, userId, newEdition),
      store: new LocalFieldStore({ userId, entryId, kind, locale, newEdition }),
      mayChange: latest.current.mayChange,
      onClosed: () => isOpen && latest.current.onClosed(),
      onChange: () => isOpen && rerender((count) => count + 1),
      onStored: ({ chosen, editionStatus }) => {
        if (!isOpen) return;
        latest.current.onChosen(chosen);
        setAnswered({ editionStatus });
      },
    });
    session.current = opened;
    rerender((count) => count + 1);
    const stopListening = saveWithThePage(opened);
    void opened.refresh();
    return () => {
      isOpen = false;
      session.current = null;
      stopListening();
      opened.close();
    };
  }, [editionId, entryId, kind, locale, userId, newEdition]);

  useEffect(() => session.current?.receiveFields(stored, versionSum), [stored, versionSum]);

  const { current } = session;
  return {
    value: (name) => current?.value(name) ?? stored[name],
    progress: (name) => current?.progress(name) ?? { kind: 'saved' },
    set: (name, value, when) => session.current?.set(name, value, when),
    resolve: (name, choice) => session.current?.resolve(name, choice),
    flush: useCallback(async () => (await session.current?.flush()) ?? true, []),
    refresh: useCallback(async () => session.current?.refresh(), []),
    versionSum: () => session.current?.versionSum ?? versionSum,
    dropUnsaved: () => session.current?.dropUnsaved(),
    status: {
      state: current?.state ?? { kind: 'saved', at: null },
      isStoredOnDevice: current?.isStoredOnDevice ?? true,
    },
    answered,
  };
}

/** Saves when the page is hidden or closed, and looks at what others have stored when it is used again. */
function saveWithThePage(session: FieldsSession): () => void {
  const closing = new AbortController();
  const { signal } = closing;
  const refresh = () => void session.refresh();
  const flush = () => void session.flush();
  window.addEventListener('focus', refresh, { signal });
  window.addEventListener('online', refresh, { signal });
  window.addEventListener('pagehide', flush, { signal });
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'hidden' ? flush() : refresh()),
    { signal },
  );
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (!session.hasUnsaved()) return;
      flush();
      // What is kept on the device is sent by the next visit, so there is nothing to ask.
      if (!session.isStoredOnDevice) event.preventDefault();
    },
    { signal },
  );
  return () => closing.abort();
}
