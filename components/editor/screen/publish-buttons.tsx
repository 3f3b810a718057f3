'use client';

import { ActionIcon, Button, Group, Menu, MenuDropdown, MenuItem, MenuTarget } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { NoticeButton } from './notice-button';
import { NoticeField } from './notice-field';
import type { usePublishing } from './use-publishing';

interface Props {
  piece: EditedPiece;
  publishing: ReturnType<typeof usePublishing>;
  actions: Pick<EditActions, 'changeNotice'>;
}

/** The button that publishes or updates, and a menu to view a published edition or to withdraw it. */
export function PublishButtons({ piece, publishing, actions }: Props) {
  const t = useTranslations('editor.publish');
  const [asking, ask] = useDisclosure(false);
  const { edition } = piece;
  const isPublic = edition.publication !== null;
  const [notice, setNotice] = useState('');
  async function unpublish() {
    if (await publishing.unpublish(notice)) ask.close();
  }
  return (
    <Group gap={4} wrap="nowrap">
      {edition.status === 'unpublished' && <NoticeButton piece={piece} actions={actions} />}
      <Button onClick={publishing.open}>{t(isPublic ? 'update' : 'publish')}</Button>
      {isPublic && (
        <Menu position="bottom-end">
          <MenuTarget>
            <ActionIcon size={36} aria-label={t('more')}>
              <IconChevronDown size={18} aria-hidden />
            </ActionIcon>
          </MenuTarget>
          <MenuDropdown>
            <MenuItem component="a" href={encodeURI(edition.publication?.path ?? '')} target="_blank">
              {t('view')}
            </MenuItem>
            <MenuItem onClick={ask.open}>{t('unpublish')}</MenuItem>
          </MenuDropdown>
        </Menu>
      )}
      <ConfirmDialog
        opened={asking}
        title={t(`unpublishTitle.${edition.locale}`)}
        text={t('unpublishText')}
        submit={t('unpublishNow')}
        pending={publishing.pending}
        onClose={ask.close}
        onConfirm={unpublish}
      >
        <NoticeField language={edition.locale} value={notice} onChange={setNotice} />
        <FailureAlert failure={publishing.unpublishFailure} />
      </ConfirmDialog>
    </Group>
  );
}
