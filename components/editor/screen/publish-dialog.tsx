'use client';

import { Modal } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { PublishForm } from './publish-form';
import { PublishedNotice } from './published-notice';
import type { usePublishing } from './use-publishing';

interface Props {
  piece: EditedPiece;
  publishing: ReturnType<typeof usePublishing>;
  actions: Pick<EditActions, 'liveDifference'>;
  onGoTo: (path: string) => void;
}

/** Shows the publish check, publishes, and then shows the address. */
export function PublishDialog({ piece, publishing, actions, onGoTo }: Props) {
  const t = useTranslations('editor.publish');
  const tForm = useTranslations('studio.form');
  const tSchedule = useTranslations('schedule');
  const tTogether = useTranslations('releases.together');
  const { edition } = piece;
  // Once it is done, the page shows the edition as published, but the title still says what was done.
  const isUpdate = publishing.path ? publishing.wasUpdate : edition.publication !== null;
  const verb = isUpdate ? 'update' : 'publish';
  const title =
    publishing.together.mode === 'both' ? tTogether('title') : t(`title.${verb}.${edition.locale}`);
  return (
    <Modal
      opened={publishing.opened}
      onClose={publishing.close}
      title={publishing.scheduling.isTaking ? tSchedule('takeTitle') : title}
      size="lg"
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      {publishing.path ? (
        <PublishedNotice path={publishing.path} locale={edition.locale} isUpdate={publishing.wasUpdate} />
      ) : (
        <PublishForm piece={piece} publishing={publishing} actions={actions} onGoTo={onGoTo} />
      )}
    </Modal>
  );
}
