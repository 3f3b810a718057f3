'use client';

import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import type { EntryActions, MenuEntry } from '@/components/articles/entry-actions';
import { useSavedFirst } from '@/components/articles/use-saved-first';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { TRASH_REASON_MAX } from '@/lib/trash/types';
import { TrashedNotice } from './trashed-notice';

interface Props {
  entry: MenuEntry;
  title: string;
  actions: Pick<EntryActions, 'trash' | 'takeOut'>;
  save: (() => Promise<boolean>) | undefined;
  /** The page that is opened afterwards; null stays here. */
  leadsTo: string | null;
  onClose: () => void;
}

/** How long the way back is offered, besides the trash itself. */
const OFFERED_MS = 30_000;

/** Asks why, puts a piece into the trash and offers to take it out again. Of a piece that readers see it says what comes first. */
export function TrashDialog({ entry, title, actions, save, leadsTo, onClose }: Props) {
  const t = useTranslations('history.trash');
  const tHistory = useTranslations('history');
  const tForm = useTranslations('studio.form');
  const tSchedule = useTranslations('schedule');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const trashing = useAction(actions.trash);
  const saving = useSavedFirst(save);
  const isPublic = Object.values(entry.editions).some((edition) => PUBLIC.has(edition?.status));

  const isScheduled = Object.values(entry.editions).some((edition) =>
    edition?.scheduled.some(({ isRelease }) => !isRelease),
  );

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const reply = await saving.run(() => trashing.run({ entryId: entry.id, reason }));
    if (!reply?.ok) return;
    onClose();
    const id = `trashed-${entry.id}`;
    const message = <TrashedNotice id={id} entryId={entry.id} title={title} takeOut={actions.takeOut} />;
    notifications.show({ id, message, autoClose: OFFERED_MS });
    if (leadsTo) router.push(leadsTo);
  }

  return (
    <Modal opened onClose={onClose} title={t('putNow')} closeButtonProps={{ 'aria-label': tForm('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">
            {t(isPublic ? 'public' : 'putText')}
            {!isPublic && isScheduled && <> {tSchedule('trashed')}</>}
          </Text>
          {!isPublic && (
            <TextInput
              label={t('why')}
              dir="auto"
              required
              maxLength={TRASH_REASON_MAX}
              value={reason}
              error={trashing.issueOf('reason')}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
          )}
          {saving.unsaved && <Alert color="red">{tHistory('unsaved')}</Alert>}
          {!trashing.issueOf('reason') && <FailureAlert failure={trashing.failure} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm(isPublic ? 'close' : 'cancel')}
            </Button>
            {!isPublic && (
              <Button type="submit" color="red" loading={saving.busy}>
                {t('putNow')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const PUBLIC: ReadonlySet<string | undefined> = new Set(['published', 'changed']);
