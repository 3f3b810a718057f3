'use client';

import { Button, CloseButton } from '@mantine/core';
import { type Editor, useEditorState } from '@tiptap/react';
import { useFormatter, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import {
  stateOfTakenIn,
  type TakenIn,
  takeInAsText,
  undoTakenIn,
} from '@/components/editor/document/taken-in';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { LEFT_OUT_KINDS } from '@/lib/richtext/intake/types';
import classes from './taken-in-line.module.css';
import { useArticleOffer } from './use-article-offer';

interface Props {
  editor: Editor;
  taken: TakenIn;
  fields: FieldsView;
}

/** What could not be kept, in words: "2 comments, 1 picture"; null if everything was. */
function useLeftOut({ leftOut }: TakenIn): string | null {
  const t = useTranslations('editor.intake');
  const format = useFormatter();
  const parts = LEFT_OUT_KINDS.filter((kind) => leftOut[kind] > 0).map((kind) =>
    t(kind, { count: leftOut[kind] }),
  );
  return parts.length > 0 ? t('leftOut', { list: format.list(parts, { type: 'unit' }) }) : null;
}

/**
 * One quiet line about what was pasted or dropped last: what was left out of it, and whether it looks like a whole
 * article. What can be done about it is offered until the writer goes on.
 */
export function TakenInLine({ editor, taken, fields }: Props) {
  const t = useTranslations('editor.intake');
  const [closed, setClosed] = useState<TakenIn | null>(null);
  const leftOut = useLeftOut(taken);
  const offer = useArticleOffer(editor, taken, fields);
  const state = useEditorState({
    editor,
    selector: ({ editor: { state: now } }) => stateOfTakenIn(now, taken),
  });
  const isLatest = state === 'latest';
  const sentence = offer.isSetOut || (isLatest && offer.article) ? offer.sentence : null;
  if (closed === taken || state === 'undone' || (leftOut === null && sentence === null)) return null;

  function act(action: (view: Editor['view'], what: TakenIn) => unknown) {
    action(editor.view, taken);
    editor.commands.focus();
  }

  return (
    <div className={classes.line} data-taken-in>
      <span role="status">{[leftOut, sentence].filter((part) => part !== null).join(' · ')}</span>
      {isLatest && offer.article && <Action onAct={offer.accept}>{t('setOut')}</Action>}
      {isLatest && taken.text !== '' && <Action onAct={() => act(takeInAsText)}>{t('asText')}</Action>}
      {isLatest && taken.text !== '' && <Action onAct={() => act(undoTakenIn)}>{t('undo')}</Action>}
      <CloseButton size="sm" aria-label={t('close')} onClick={() => setClosed(taken)} />
    </div>
  );
}

function Action({ onAct, children }: { onAct: () => void; children: ReactNode }) {
  return (
    <Button size="compact-xs" variant="default" onClick={onAct}>
      {children}
    </Button>
  );
}
