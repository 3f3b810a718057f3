'use client';

import { Alert } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useSavedFirst } from '@/components/articles/use-saved-first';
import { OutdatesNotice } from '@/components/releases/outdates-notice';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';

interface Props {
  entry: { id: string };
  /** The open release that the piece is in. */
  release: EditedPiece['release'];
  actions: Pick<EditActions, 'archive'>;
  save: () => Promise<boolean>;
  onClose: () => void;
}

/** Asks before a piece is moved to the archive, and saves what is typed first. */
export function ArchiveDialog({ entry, release, actions, save, onClose }: Props) {
  const t = useTranslations('review.archive');
  const tHistory = useTranslations('history');
  const archiving = useAction(actions.archive);
  const saving = useSavedFirst(save);
  async function archive() {
    const reply = await saving.run(() => archiving.run({ entryId: entry.id }));
    if (!reply?.ok) return;
    notifications.show({ message: t('done') });
    onClose();
  }
  return (
    <ConfirmDialog
      opened
      title={t('putTitle')}
      text={t('putText')}
      submit={t('putNow')}
      pending={saving.busy}
      onClose={onClose}
      onConfirm={() => void archive()}
    >
      {release && <OutdatesNotice release={release} act="archive" />}
      {saving.unsaved && <Alert color="red">{tHistory('unsaved')}</Alert>}
      <FailureAlert failure={archiving.failure} />
    </ConfirmDialog>
  );
}
