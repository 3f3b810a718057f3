'use client';

import { MenuItem } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconShare2 } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { EntryMenu } from '@/components/articles/entry-menu';
import { PreviewLinksDialog } from '@/components/preview-links/preview-links-dialog';
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

/** The menu of the piece in its editor, which also shares a preview, and discards the changes that readers do not see. */
export function PieceMenu({ piece: { entry, edition, release, siteUrl }, actions, discarding, save }: Props) {
  const t = useTranslations('editor.discard');
  const tLinks = useTranslations('studio.previewLinks');
  const [isSharing, sharing] = useDisclosure(false);
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
        <MenuItem leftSection={<IconShare2 size={16} aria-hidden />} onClick={sharing.open}>
          {tLinks('open')}
        </MenuItem>
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
      {isSharing && (
        <PreviewLinksDialog
          {...{ edition, siteUrl, save }}
          actions={actions.previewLinks}
          onClose={sharing.close}
        />
      )}
      {isArchiving && <ArchiveDialog {...{ entry, release, actions, save }} onClose={archiving.close} />}
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
