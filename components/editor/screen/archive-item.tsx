'use client';

import { MenuItem } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useAction } from '@/components/ui/use-action';
import type { EntryForEditor } from '@/lib/entries/types';
import type { EditActions } from './edit-actions';

interface Props {
  entry: EntryForEditor;
  actions: Pick<EditActions, 'takeOutOfArchive'>;
  /** Opens the ArchiveDialog. */
  onAsk: () => void;
}

/** In the menu of a piece: moves it to the archive, after a question, or takes it out of there. */
export function ArchiveItem({ entry, actions, onAsk }: Props) {
  const t = useTranslations('review.archive');
  const tFailure = useTranslations('studio.failure');
  const takingOut = useAction(actions.takeOutOfArchive);
  async function takeOut() {
    const reply = await takingOut.run({ entryId: entry.id });
    const message = reply.ok ? t('undone') : (reply.issues[0]?.message ?? tFailure('unexpected'));
    notifications.show({ message, ...(!reply.ok && { color: 'red' }) });
  }
  if (entry.can.takeOutOfArchive)
    return (
      <MenuItem leftSection={<IconArchiveOff size={16} aria-hidden />} onClick={() => void takeOut()}>
        {t('takeOut')}
      </MenuItem>
    );
  if (!entry.can.archive) return null;
  return (
    <MenuItem leftSection={<IconArchive size={16} aria-hidden />} onClick={onAsk}>
      {t('put')}
    </MenuItem>
  );
}
