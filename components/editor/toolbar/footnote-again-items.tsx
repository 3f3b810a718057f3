'use client';

import { MenuDivider, MenuItem, MenuLabel } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { runCommand } from '@/components/editor/document/actions';
import { canInsertFootnote, referToFootnote } from '@/components/editor/nodes/footnote/insert-footnote';
import { numberedNotes } from '@/components/editor/nodes/footnote/numbered-notes';

/** The notes of the text, each of which can be referred to once more at the caret. Nothing where no note can stand. */
export function FootnoteAgainItems({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.footnote');
  const notes = canInsertFootnote(editor.state) ? numberedNotes(editor.state.doc) : [];
  if (notes.length === 0) return null;
  return (
    <>
      <MenuDivider />
      <MenuLabel>{t('again')}</MenuLabel>
      {notes.map(({ id, number, words }) => (
        <MenuItem
          key={id}
          leftSection={<bdi>{number}</bdi>}
          onClick={() => runCommand(editor, referToFootnote(id))}
        >
          <bdi>{words}</bdi>
        </MenuItem>
      ))}
    </>
  );
}
