'use client';

import { MenuItem } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { EntryActions } from '@/components/articles/entry-actions';
import { EntryMenu } from '@/components/articles/entry-menu';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { EditedPiece } from './edited-piece';
import type { useDiscarding } from './use-discarding';

interface Props {
  piece: EditedPiece;
  actions: EntryActions;
  discarding: ReturnType<typeof useDiscarding>;
  save: () => Promise<boolean>;
}

/** The menu of the piece in its editor, which also discards the changes that readers do not see. */
export function PieceMenu({ piece: { entry, edition }, actions, discarding, save }: Props) {
  const t = useTranslations('editor.discard');
  const [asking, ask] = useDisclosure(false);
  async function discard() {
    if (await discarding.discard()) ask.close();
  }
  return (
    <>
      <EntryMenu
        entry={{ ...entry, canTrash: entry.can.editEntry }}
        current={edition.locale}
        {...{ actions, save }}
      >
        {edition.status === 'changed' && entry.can.editEntry && (
          <MenuItem
            leftSection={<IconArrowBackUp size={16} aria-hidden className="icon-dir" />}
            onClick={ask.open}
          >
            {t('open')}
          </MenuItem>
        )}
      </EntryMenu>
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
