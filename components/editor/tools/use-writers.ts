'use client';

import type { Editor } from '@tiptap/react';
import { useCallback, useRef, useState } from 'react';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import type { EditActions } from '@/components/editor/screen/edit-actions';
import { useAction } from '@/components/ui/use-action';
import type { WrittenBy } from '@/lib/revisions/types';

/** The selection, or the line with the caret. */
function passageIn({ state }: Editor): { from: number; to: number } {
  const { empty, from, to, $from } = state.selection;
  return empty ? { from: $from.start(), to: $from.end() } : { from, to };
}

/** Asks who has written the selected words. What was typed is saved first, because the answer is about the stored text. */
export function useWriters(
  editor: Editor | null,
  editionId: string,
  actions: EditActions,
  writing: WritingState,
) {
  const [opened, setOpened] = useState(false);
  const [unsaved, setUnsaved] = useState(false);
  const [answer, setAnswer] = useState<WrittenBy | null>(null);
  const asking = useAction(actions.whoWrote);

  async function ask() {
    if (!editor) return;
    setOpened(true);
    setAnswer(null);
    const isSaved = await writing.sync();
    setUnsaved(!isSaved);
    if (!isSaved) return;
    const passage = passageIn(editor);
    const reply = await asking.run({ editionId, version: writing.version(), ...passage });
    if (reply.ok) setAnswer(reply.data);
  }

  const latest = useRef(ask);
  latest.current = ask;
  return {
    opened,
    answer,
    unsaved,
    failure: asking.failure,
    ask: useCallback(() => void latest.current(), []),
    close: useCallback(() => setOpened(false), []),
  };
}
