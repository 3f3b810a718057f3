'use client';

import { useCallback, useState } from 'react';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { useSaveShortcut } from './use-save-shortcut';

/** Ctrl+S anywhere on the page saves text and fields at once, and the save line then says so. */
export function useSaveEverything({ flush: flushText }: WritingState, { flush: flushFields }: FieldsView) {
  /** How often saving was asked for. */
  const [asked, setAsked] = useState(0);
  const saveAll = useCallback(async () => {
    const [text, fields] = await Promise.all([flushText(), flushFields()]);
    return text && fields;
  }, [flushText, flushFields]);
  const save = useCallback(() => {
    void saveAll().then(() => setAsked((count) => count + 1));
  }, [saveAll]);
  useSaveShortcut(save);
  return { asked, save, saveAll };
}
