'use client';

import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import type { Kind } from '@/lib/i18n/addresses';
import { VIEW_NAME_MAX } from '@/lib/list-views/types';
import type { ListViewActions } from './list-view-actions';

interface Props {
  kind: Kind;
  query: string;
  mayShare: boolean;
  saveView: ListViewActions['saveView'];
  onClose: () => void;
}

const TAKEN = ['views.nameTaken', 'views.sharedNameTaken'];

/** Gives a name to what the list shows. */
export function SaveViewDialog({ kind, query, mayShare, saveView, onClose }: Props) {
  const t = useTranslations('articles.views');
  const tForm = useTranslations('studio.form');
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const saving = useAction(saveView);

  // The name that was refused, because the user has a view of that name.
  const [known, setKnown] = useState<string | null>(null);
  const isReplacing = known !== null && known === name.trim();

  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    const reply = await saving.run({ kind, name, query, isShared, isReplacing });
    if (!reply.ok) {
      const isKnown = reply.issues.some(({ key }) => TAKEN.includes(key));
      return setKnown(isKnown ? name.trim() : null);
    }
    notifications.show({ message: t('saved', { name: name.trim() }) });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={t('save')} closeButtonProps={{ 'aria-label': tForm('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('saveText')}</Text>
          <TextInput
            label={t('name')}
            dir="auto"
            required
            maxLength={VIEW_NAME_MAX}
            value={name}
            error={saving.issueOf('name')}
            onChange={(event) => {
              saving.clear();
              setName(event.currentTarget.value);
            }}
            data-autofocus
          />
          {mayShare && (
            <Checkbox
              label={t('share')}
              checked={isShared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
          )}
          <FailureAlert failure={saving.failure} fields={['name']} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm('cancel')}
            </Button>
            <Button type="submit" loading={saving.pending}>
              {t(isReplacing ? 'replace' : 'save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
