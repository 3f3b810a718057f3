'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { FindPanel } from '@/components/editor/find/find-panel';
import { Toolbar } from '@/components/editor/toolbar/toolbar';
import { STAYS_IN_SIGHT } from '@/components/editor/toolbar/uncovered-window';
import { EditorOverlays } from '@/components/editor/tools/editor-overlays';
import { OutlinePanel } from '@/components/editor/tools/outline-panel';
import { ShortcutSheet } from '@/components/editor/tools/shortcut-sheet';
import { useEditorCommands } from '@/components/editor/tools/use-editor-commands';
import { useScreenTools } from '@/components/editor/tools/use-screen-tools';
import { useWriters } from '@/components/editor/tools/use-writers';
import { WritersPanel } from '@/components/editor/tools/writers-panel';
import { ReviewLine } from '@/components/review/review-line';
import { useFocusMode } from '@/components/studio/focus-mode';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { historyPath } from '@/lib/i18n/studio-addresses';
import { BehindNotice } from './behind-notice';
import { ColleaguesLine } from './colleagues-line';
import { combinedStatus } from './combined-status';
import { DetailsPanel } from './details-panel';
import type { EditActions } from './edit-actions';
import { EditHead } from './edit-head';
import type { DetailChoices, EditedPiece } from './edited-piece';
import { goToIssue } from './go-to-issue';
import { openPreview } from './open-preview';
import { PieceMenu } from './piece-menu';
import { PublishButtons } from './publish-buttons';
import { PublishDialog } from './publish-dialog';
import { SaveLine } from './save-line';
import classes from './screen.module.css';
import { TakenInLine } from './taken-in-line';
import { useClosedText } from './use-closed-text';
import { useDiscarding } from './use-discarding';
import { useKeptAside } from './use-kept-aside';
import { useNamedChoices } from './use-named-choices';
import { useNewEdition } from './use-new-edition';
import { usePieceFields } from './use-piece-fields';
import { usePublishing } from './use-publishing';
import { useStatusRefresh } from './use-status-refresh';
import { type EditorTexts, useTextEditor } from './use-text-editor';
import { useUnsavedNames } from './use-unsaved-names';
import { WritingColumn } from './writing-column';

interface Props {
  piece: EditedPiece;
  choices: DetailChoices;
  actions: EditActions;
  tabs: ReactNode;
  views: ReactNode;
  texts: EditorTexts;
  userId: string;
}

/** The screen where one edition of a piece is written and published. */
export function EditScreen({ piece, choices, actions, tabs, views, texts, userId }: Props) {
  const { entry, edition, can } = piece;
  const interfaceLocale = useInterfaceLocale();
  const router = useRouter();
  const named = useNamedChoices(choices, actions);
  const newEdition = useNewEdition(piece);
  const fields = usePieceFields(piece, userId, newEdition, named.remember, router.refresh);
  const tools = useScreenTools();
  const text = useTextEditor(piece, texts, userId, newEdition, fields, tools.use);
  const { editor, writing, saving, linking, setLinking, taken, clientId } = text;
  const writers = useWriters(editor, edition.id, actions, writing);
  useEditorCommands(can.edit ? editor : null, tools.use, saving.save, writers.ask);
  const aside = { editor, writing, fields, named, userId, clientId, interfaceLocale };
  const keptAside = useKeptAside(piece, aside);
  useUnsavedNames(fields, named);
  useClosedText(writing.saveStatus);
  const publishing = usePublishing(piece, actions, writing, fields);
  const discarding = useDiscarding(edition.id, actions, writing, fields);
  useStatusRefresh(piece, writing.stored);
  useStatusRefresh(piece, fields.answered);

  function goTo(path: string) {
    publishing.close();
    // The dialog returns the focus when it closes, so the issue is focused in the next frame.
    if (editor) requestAnimationFrame(() => goToIssue(editor, path));
  }

  function closeShortcuts() {
    tools.closeShortcuts();
    // Whatever had the focus may be gone, such as the field of the palette.
    if (editor && can.edit) requestAnimationFrame(() => editor.commands.focus());
  }

  return (
    <div className={classes.screen} data-focus-mode={useFocusMode() || undefined}>
      <EditHead
        kind={entry.kind}
        tabs={tabs}
        onPreview={piece.exists ? () => openPreview(edition.id, saving.saveAll) : undefined}
        history={
          piece.exists
            ? historyPath({ kind: entry.kind, entryId: entry.id, locale: edition.locale })
            : undefined
        }
      >
        {(can.publish || can.unpublish) && piece.exists && (
          <PublishButtons piece={piece} publishing={publishing} actions={actions} />
        )}
        {piece.exists && !entry.trash && (
          <PieceMenu piece={piece} actions={actions} discarding={discarding} save={saving.saveAll} />
        )}
      </EditHead>
      {piece.review && !entry.trash && (
        <ReviewLine
          {...{ piece, review: piece.review, actions: actions.review }}
          text={{
            save: saving.saveAll,
            seen: () => ({ documentVersion: writing.version(), fieldsSum: fields.versionSum() }),
            refresh: fields.refresh,
          }}
        />
      )}
      {piece.outstanding && <BehindNotice piece={piece} outstanding={piece.outstanding} actions={actions} />}
      {can.edit && (
        <div className={classes.stickyTools} {...{ [STAYS_IN_SIGHT]: '' }}>
          {editor && <Toolbar editor={editor} linking={linking} onLinking={setLinking} onTool={tools.use} />}
          <SaveLine
            status={combinedStatus(writing.saveStatus, fields.status)}
            asked={saving.asked}
            onRetry={saving.save}
          />
          <ColleaguesLine colleagues={writing.colleagues} />
          {editor && taken && <TakenInLine editor={editor} taken={taken} fields={fields} />}
          {editor && tools.findAsked > 0 && (
            <FindPanel editor={editor} asked={tools.findAsked} onClose={tools.closeFind} />
          )}
          {editor && writers.opened && <WritersPanel editor={editor} writers={writers} />}
        </div>
      )}
      <div className={classes.columns}>
        <WritingColumn
          {...{ discarding, piece, editor, keptAside, actions }}
          save={saving.saveAll}
          onTake={publishing.takeNewerText}
        >
          {editor && can.edit && (
            <EditorOverlays
              editor={editor}
              searchBlocks={text.searchBlocks}
              onLink={() => setLinking(true)}
              onWriters={writers.ask}
            />
          )}
        </WritingColumn>
        <DetailsPanel
          piece={piece}
          fields={fields}
          named={named}
          actions={actions}
          views={views}
          title={() => editor?.state.doc.maybeChild(1)?.textContent ?? ''}
        >
          {editor && tools.outlineOpen && <OutlinePanel editor={editor} onClose={tools.closeOutline} />}
        </DetailsPanel>
      </div>
      {tools.shortcutsOpen && <ShortcutSheet language={piece.edition.locale} onClose={closeShortcuts} />}
      {can.publish && <PublishDialog piece={piece} publishing={publishing} actions={actions} onGoTo={goTo} />}
    </div>
  );
}
