'use client';

import { VisuallyHidden } from '@mantine/core';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { footnoteAround } from '@/components/editor/nodes/footnote/footnote-positions';
import { footnoteOrder } from '@/lib/richtext/nodes/footnote/footnote-index';

/** Of the note with the caret: its number, 0 if nothing refers to it. Null outside of the notes. */
function numberAt({ state }: Editor): number | null {
  const note = footnoteAround(state.selection.$head);
  return note && footnoteOrder(state.doc).indexOf(note.node.attrs.id) + 1;
}

/** Says when the caret comes into a note, and how it goes back. */
export function FootnoteStatus({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.footnote');
  const number = useEditorState({ editor, selector: ({ editor: current }) => numberAt(current) });
  return (
    <VisuallyHidden role="status">
      {number === null ? '' : number === 0 ? t('unpaired') : t('inside', { number })}
    </VisuallyHidden>
  );
}
