'use client';

import { Alert } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { Canvas } from '@/components/editor/canvas/canvas';
import { useArticleEditor } from '@/components/editor/canvas/use-article-editor';
import { useClientId, useWriting } from '@/components/editor/canvas/use-writing';
import { PASTE_LIMIT } from '@/components/editor/document/pasting';
import type { PlaceholderTexts } from '@/components/editor/document/placeholders';
import { Toolbar } from '@/components/editor/toolbar/toolbar';
import { DetailsPanel } from './details-panel';
import type { EditActions } from './edit-actions';
import { EditHead } from './edit-head';
import type { DetailChoices, EditedPiece } from './edited-piece';
import { goToIssue } from './go-to-issue';
import { PublishButtons } from './publish-buttons';
import { PublishDialog } from './publish-dialog';
import { RecoveredText } from './recovered-text';
import { SaveLine } from './save-line';
import classes from './screen.module.css';
import { usePublishing } from './use-publishing';
import { useSaveShortcut } from './use-save-shortcut';
import { WordCount } from './word-count';

interface Props {
  piece: EditedPiece;
  choices: DetailChoices;
  actions: EditActions;
  tabs: ReactNode;
  placeholders: PlaceholderTexts;
  userId: string;
}

/** Where a piece is written in one language, set up, and published. */
export function EditScreen({ piece, choices, actions, tabs, placeholders, userId }: Props) {
  const t = useTranslations('editor');
  const { desk, edition, can } = piece;
  const [linking, setLinking] = useState(false);
  const [detailsDirty, setDetailsDirty] = useState(false);
  const clientId = useClientId();
  const editor = useArticleEditor({
    ...edition,
    placeholders,
    clientId,
    editable: can.edit,
    label: t(`canvas.${edition.locale}`),
    onSave: () => void writing.flush(),
    onLink: () => setLinking(true),
    onTooLarge: () => notifications.show({ color: 'red', message: t('tooLarge', { limit: PASTE_LIMIT }) }),
  });
  const writing = useWriting(editor, { editionId: edition.id, userId, clientId }, can.edit);
  const publishing = usePublishing(piece, actions, writing);
  useSaveShortcut(writing.flush);
  useFreshStatus(piece, writing);

  async function preview() {
    // Opened before anything is awaited, or the browser takes it for an advertisement.
    const page = window.open('', '_blank');
    await writing.flush();
    if (page) page.location.href = `/studio/preview/${edition.id}`;
  }

  function goTo(path: string) {
    publishing.close();
    // After the dialog has given the focus back.
    if (editor) requestAnimationFrame(() => goToIssue(editor, path));
  }

  return (
    <div className={classes.screen}>
      <EditHead kind={desk.kind} tabs={tabs} onPreview={preview}>
        {can.publish && <PublishButtons piece={piece} publishing={publishing} />}
      </EditHead>
      {can.edit && (
        <div className={classes.bench}>
          {editor && <Toolbar editor={editor} linking={linking} onLinking={setLinking} />}
          <SaveLine shown={writing.shown} onRetry={writing.flush} />
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.writing}>
          {!can.edit && <Alert mb="md">{t('readOnly')}</Alert>}
          <RecoveredText rows={writing.lost} locale={edition.locale} onForget={writing.forgetLost} />
          <Canvas editor={editor} />
          {editor && <WordCount editor={editor} />}
        </div>
        <DetailsPanel
          piece={piece}
          choices={choices}
          actions={actions}
          title={() => editor?.state.doc.maybeChild(1)?.textContent ?? ''}
          onDirty={setDetailsDirty}
        />
      </div>
      {can.publish && (
        <PublishDialog piece={piece} publishing={publishing} detailsDirty={detailsDirty} onGoTo={goTo} />
      )}
    </div>
  );
}

/** The first save after publishing makes the edition one with changes; its tab should say so. */
function useFreshStatus({ edition }: EditedPiece, { shown }: ReturnType<typeof useWriting>): void {
  const router = useRouter();
  const savedNow = shown.state.kind === 'saved' && shown.state.at !== null;
  useEffect(() => {
    if (savedNow && edition.status === 'published') router.refresh();
  }, [savedNow, edition.status, router]);
}
