'use client';

import { MenuItem } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { EntryMenu } from '@/components/articles/entry-menu';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { ArchiveDialog } from './archive-dialog';
import { ArchiveItem } from './archive-item';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import type { useDiscarding } from './use-discarding';

interface Props {
  piece: EditedPiece;
  actions: EditActions;
  discarding: ReturnType<typeof useDiscarding>;
  save: () => Promise<boolean>;
}

/** The menu of the piece in its editor, which also discards the changes that readers do not see. */
export function PieceMenu({ piece: { entry, edition }, actions, discarding, save }: Props) {
  const t = useTranslations('editor.discard');
  const [asking, ask] = useDisclosure(false);
  const [isArchiving, archiving] = useDisclosure(false);
  async function discard() {
    if (await discarding.discard()) ask.close();
  }
  return (
    <>
      <EntryMenu
        entry={{ ...entry, canTrash: entry.can.trash }}
        current={edition.locale}
        {...{ actions, save }}
      >
        <ArchiveItem entry={entry} actions={actions} onAsk={archiving.open} />
        {edition.status === 'changed' && entry.can.editEntry && (
          <MenuItem
            leftSection={<IconArrowBackUp size={16} aria-hidden className="icon-dir" />}
            onClick={ask.open}
          >
            {t('open')}
          </MenuItem>
        )}
      </EntryMenu>
      {isArchiving && <ArchiveDialog {...{ entry, actions, save }} onClose={archiving.close} />}
      <ConfirmDialog
        opened={asking}
        title={t(`title.${edition.locale}`)}
        text={t('text')}
        submit={t('submit')}
        pending={discarding.pending}
        onClose={ask.close}
        onConfirm={discard}
      >
        <FailureAlert failure={discarding.failure} />
      </ConfirmDialog>
    </>
  );
}
