'use client';

import { ActionIcon, Button, Group, Menu, MenuDropdown, MenuItem, MenuTarget } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { OutdatesNotice } from '@/components/releases/outdates-notice';
import type { ScheduleActions } from '@/components/schedule/schedule-actions';
import { ScheduleDialogs } from '@/components/schedule/schedule-dialogs';
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
  actions: ScheduleActions & Pick<EditActions, 'changeNotice'>;
}

/**
 * The button that publishes or updates, and a menu to view a published edition, to withdraw it, and to set an embargo. Of an archived piece, which nobody
 * publishes, the menu alone.
 */
export function PublishButtons({ piece, publishing, actions }: Props) {
  const t = useTranslations('editor.publish');
  const tSchedule = useTranslations('schedule');
  const [asking, ask] = useDisclosure(false);
  const [dialog, setDialog] = useState<'withdrawal' | 'embargo' | null>(null);
  const { edition, entry, can } = piece;
  const isPublic = edition.publication !== null;
  const [notice, setNotice] = useState('');
  const of = (kind: string) =>
    piece.scheduled.find((change) => change.kind === kind && change.failure.length === 0);
  const canScheduleWithdrawal = (isPublic || of('publish')) && !of('withdraw');
  async function unpublish() {
    if (await publishing.unpublish(notice)) ask.close();
  }
  return (
    <Group gap={4} wrap="nowrap">
      {edition.status === 'unpublished' && <NoticeButton piece={piece} actions={actions} />}
      {can.publish && <Button onClick={publishing.open}>{t(isPublic ? 'update' : 'publish')}</Button>}
      {(canScheduleWithdrawal || isPublic || canEmbargo(piece)) && (
        <Menu position="bottom-end">
          <MenuTarget>
            <ActionIcon size={36} aria-label={t('more')}>
              <IconChevronDown size={18} aria-hidden />
            </ActionIcon>
          </MenuTarget>
          <MenuDropdown>
            {isPublic && (
              <MenuItem component="a" href={encodeURI(edition.publication?.path ?? '')} target="_blank">
                {t('view')}
              </MenuItem>
            )}
            {isPublic && <MenuItem onClick={ask.open}>{t('unpublish')}</MenuItem>}
            {canScheduleWithdrawal && (
              <MenuItem onClick={() => setDialog('withdrawal')}>{tSchedule('withdrawal')}</MenuItem>
            )}
            {canEmbargo(piece) && (
              <MenuItem onClick={() => setDialog('embargo')}>{tSchedule('embargo.open')}</MenuItem>
            )}
          </MenuDropdown>
        </Menu>
      )}
      <ScheduleDialogs which={dialog} {...{ edition, entry, actions }} onClose={() => setDialog(null)} />
      <ConfirmDialog
        opened={asking}
        title={t(`unpublishTitle.${edition.locale}`)}
        text={t('unpublishText')}
        submit={t('unpublishNow')}
        pending={publishing.pending}
        onClose={ask.close}
        onConfirm={unpublish}
      >
        {piece.release && <OutdatesNotice release={piece.release} act="withdraw" />}
        <NoticeField language={edition.locale} value={notice} onChange={setNotice} />
        <FailureAlert failure={publishing.unpublishFailure} />
      </ConfirmDialog>
    </Group>
  );
}

/** What readers see in some language cannot be held back, though an embargo of before can be lifted. */
function canEmbargo({ entry, can }: EditedPiece): boolean {
  if (!can.publish) return false;
  const isPublic = [entry.editions.ar, entry.editions.en].some(
    (edition) => edition?.status === 'published' || edition?.status === 'changed',
  );
  return !isPublic || entry.embargoUntil !== null;
}
