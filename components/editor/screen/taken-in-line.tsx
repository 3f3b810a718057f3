'use client';

import { Button, CloseButton } from '@mantine/core';
import { type Editor, useEditorState } from '@tiptap/react';
import { useFormatter, useTranslations } from 'next-intl';
import {
  stateOfTakenIn,
  type TakenIn,
  takeInAsText,
  undoTakenIn,
} from '@/components/editor/document/taken-in';
import { LEFT_OUT_KINDS } from '@/lib/richtext/intake/types';
import classes from './taken-in-line.module.css';

interface Props {
  editor: Editor;
  taken: TakenIn;
  onClose: () => void;
}

/** What could not be kept, in words: "2 comments, 1 picture left out"; null if everything was. */
function useLeftOut({ leftOut }: TakenIn): string | null {
  const t = useTranslations('editor.intake');
  const format = useFormatter();
  const parts = LEFT_OUT_KINDS.filter((kind) => leftOut[kind] > 0).map((kind) =>
    t(kind, { count: leftOut[kind] }),
  );
  return parts.length > 0 ? t('leftOut', { list: format.list(parts, { type: 'unit' }) }) : null;
}

/** One quiet line about what was pasted or dropped last, and what can be done about it until the writer goes on. */
export function TakenInLine({ editor, taken, onClose }: Props) {
  const t = useTranslations('editor.intake');
  const leftOut = useLeftOut(taken);
  const state = useEditorState({
    editor,
    selector: ({ editor: { state: now } }) => stateOfTakenIn(now, taken),
  });
  if (leftOut === null || state === 'undone') return null;

  function act(action: (view: Editor['view'], what: TakenIn) => unknown) {
    onClose();
    action(editor.view, taken);
    editor.commands.focus();
  }

  return (
    <div className={classes.line} data-taken-in>
      <span role="status">{leftOut}</span>
      {state === 'latest' && taken.text !== '' && (
        <>
          <Button size="compact-xs" variant="default" onClick={() => act(takeInAsText)}>
            {t('asText')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => act(undoTakenIn)}>
            {t('undo')}
          </Button>
        </>
      )}
      <CloseButton size="sm" aria-label={t('close')} onClick={onClose} />
    </div>
  );
}
