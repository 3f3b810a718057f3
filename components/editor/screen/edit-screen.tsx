'use client';

import { Alert } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Canvas } from '@/components/editor/canvas/canvas';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import type { PlaceholderTexts } from '@/components/editor/document/placeholders';
import type { RecoveredRow } from '@/components/editor/sync/indexed-db-store';
import { Toolbar } from '@/components/editor/toolbar/toolbar';
import { ColleaguesLine } from './colleagues-line';
import { combinedStatus } from './combined-status';
import { DetailsPanel } from './details-panel';
import { DiscardedNotice } from './discarded-notice';
import type { EditActions } from './edit-actions';
import { EditHead } from './edit-head';
import type { DetailChoices, EditedPiece } from './edited-piece';
import { goToIssue } from './go-to-issue';
import { openPreview } from './open-preview';
import { PublishButtons } from './publish-buttons';
import { PublishDialog } from './publish-dialog';
import { putTextBack } from './put-text-back';
import { RecoveredText } from './recovered-text';
import { SaveLine } from './save-line';
import classes from './screen.module.css';
import { TakenInLine } from './taken-in-line';
import { useDiscarding } from './use-discarding';
import { useNamedChoices } from './use-named-choices';
import { useNewEdition } from './use-new-edition';
import { usePieceFields } from './use-piece-fields';
import { usePublishing } from './use-publishing';
import { useStatusRefresh } from './use-status-refresh';
import { useTextEditor } from './use-text-editor';
import { WordCount } from './word-count';

interface Props {
  piece: EditedPiece;
  choices: DetailChoices;
  actions: EditActions;
  tabs: ReactNode;
  placeholders: PlaceholderTexts;
  userId: string;
}

/** The screen where one edition of a piece is written and published. */
export function EditScreen({ piece, choices, actions, tabs, placeholders, userId }: Props) {
  const { entry, edition, can } = piece;
  const named = useNamedChoices(choices, actions);
  const newEdition = useNewEdition(piece);
  const fields = usePieceFields(piece, userId, newEdition, named.remember);
  const { editor, writing, saving, linking, setLinking, taken } = useTextEditor(
    piece,
    placeholders,
    userId,
    newEdition,
    fields,
  );
  const publishing = usePublishing(piece, actions, writing, fields);
  const discarding = useDiscarding(edition.id, actions, writing, fields);
  useStatusRefresh(edition.status, writing.stored);
  useStatusRefresh(edition.status, fields.answered);

  function goTo(path: string) {
    publishing.close();
    // The dialog returns the focus when it closes, so the issue is focused in the next frame.
    if (editor) requestAnimationFrame(() => goToIssue(editor, path));
  }

  return (
    <div className={classes.screen}>
      <EditHead
        kind={entry.kind}
        tabs={tabs}
        onPreview={piece.exists ? () => openPreview(edition.id, saving.saveAll) : undefined}
      >
        {can.publish && piece.exists && (
          <PublishButtons piece={piece} publishing={publishing} discarding={discarding} />
        )}
      </EditHead>
      {can.edit && (
        <div className={classes.stickyTools}>
          {editor && <Toolbar editor={editor} linking={linking} onLinking={setLinking} />}
          <SaveLine
            status={combinedStatus(writing.saveStatus, fields.status)}
            asked={saving.asked}
            onRetry={saving.save}
          />
          <ColleaguesLine colleagues={writing.colleagues} />
          {editor && taken && <TakenInLine editor={editor} taken={taken} fields={fields} />}
        </div>
      )}
      <div className={classes.columns}>
        <WritingColumn discarding={discarding} piece={piece} editor={editor} writing={writing} />
        <DetailsPanel
          piece={piece}
          fields={fields}
          named={named}
          title={() => editor?.state.doc.maybeChild(1)?.textContent ?? ''}
        />
      </div>
      {can.publish && <PublishDialog piece={piece} publishing={publishing} onGoTo={goTo} />}
    </div>
  );
}

interface ColumnProps {
  piece: EditedPiece;
  editor: Editor | null;
  writing: WritingState;
  discarding: ReturnType<typeof useDiscarding>;
}

function WritingColumn({ piece: { entry, edition, can, exists }, editor, writing, discarding }: ColumnProps) {
  const t = useTranslations('editor');
  const isAdded = !exists && (entry.editions.ar !== null || entry.editions.en !== null);
  const putBack = (row: RecoveredRow) => {
    if (editor && putTextBack(editor, row.words)) writing.discardRecovered(row);
  };
  return (
    <div className={classes.writing}>
      {!can.edit && <Alert mb="md">{t('readOnly')}</Alert>}
      <DiscardedNotice discarding={discarding} />
      {isAdded && (
        <Alert
          mb="md"
          title={t(`missing.title.${edition.locale}`)}
          classNames={{ title: classes.alertTitle }}
        >
          {t('missing.text')}
        </Alert>
      )}
      <RecoveredText
        rows={writing.recovered}
        locale={edition.locale}
        onDiscard={writing.discardRecovered}
        onPutBack={putBack}
      />
      <Canvas editor={editor} />
      {editor && <WordCount editor={editor} />}
    </div>
  );
}
