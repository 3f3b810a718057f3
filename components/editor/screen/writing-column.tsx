'use client';

import { Alert } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Canvas } from '@/components/editor/canvas/canvas';
import { AwaitedLine } from '@/components/releases/awaited-line';
import { InReleaseLine } from '@/components/releases/in-release-line';
import { EmbargoLine } from '@/components/schedule/embargo-line';
import type { SeenChange } from '@/components/schedule/schedule-actions';
import { ScheduledLines } from '@/components/schedule/scheduled-lines';
import { DiscardedNotice } from './discarded-notice';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { FootnoteStatus } from './footnote-status';
import { type AsideItem, KeptAside } from './kept-aside';
import classes from './screen.module.css';
import type { useDiscarding } from './use-discarding';
import { WordCount } from './word-count';

interface Props {
  piece: EditedPiece;
  editor: Editor | null;
  keptAside: AsideItem[];
  discarding: ReturnType<typeof useDiscarding>;
  actions: EditActions;
  save: () => Promise<boolean>;
  onTake: (change: SeenChange) => void;
  /** What is positioned over the text. */
  children: ReactNode;
}

/** The text, and above it what is to be said of it. */
export function WritingColumn({
  piece: { entry, edition, can, exists, scheduled, release, awaited, embargo },
  editor,
  keptAside,
  discarding,
  actions,
  save,
  onTake,
  children,
}: Props) {
  const t = useTranslations('editor');
  // Why a text that is reviewed or archived cannot be changed is said at the head of the page.
  const isLocked = !can.edit && !entry.trash && !entry.archivedAt && edition.status !== 'draft';
  const isAdded = !exists && (entry.editions.ar !== null || entry.editions.en !== null);
  return (
    <div className={classes.writing}>
      {!can.edit && entry.trash && <Alert mb="md">{t('inTrash')}</Alert>}
      {isLocked && <Alert mb="md">{t('readOnly')}</Alert>}
      {embargo && <EmbargoLine moment={embargo} />}
      <ScheduledLines
        scheduled={scheduled}
        isPublic={edition.publication !== null}
        language={edition.locale}
        may={{ publish: can.publish, withdraw: can.unpublish }}
        actions={actions}
        onTake={onTake}
      />
      {release && <InReleaseLine release={release} refresh={actions.refreshInRelease} save={save} />}
      {awaited && <AwaitedLine awaited={awaited} canEdit={can.edit} />}
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
      <KeptAside items={keptAside} />
      <Canvas editor={editor}>{children}</Canvas>
      {editor && <FootnoteStatus editor={editor} />}
      {editor && <WordCount editor={editor} />}
    </div>
  );
}
