'use client';

import { ActionIcon, Button, Group, Menu, MenuDropdown, MenuItem, MenuTarget } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { EditedPiece } from './edited-piece';
import type { usePublishing } from './use-publishing';

interface Props {
  piece: EditedPiece;
  publishing: ReturnType<typeof usePublishing>;
}

/** The button that publishes or updates, and a menu to view a published edition or to withdraw it. */
export function PublishButtons({ piece, publishing }: Props) {
  const t = useTranslations('editor.publish');
  const [asking, ask] = useDisclosure(false);
  const { edition } = piece;
  const isPublic = edition.publication !== null;
  async function unpublish() {
    if (await publishing.unpublish()) ask.close();
  }
  return (
    <Group gap={4} wrap="nowrap">
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
        <FailureAlert failure={publishing.unpublishFailure} />
      </ConfirmDialog>
    </Group>
  );
}
