'use client';

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { type EditionHistory, REVISION_NAME_MAX } from '@/lib/revisions/types';
import type { RevisionActions } from './revision-actions';

interface Props {
  edition: EditionHistory;
  /** Null for the draft as it is now. */
  number: number | null;
  name: string;
  actions: RevisionActions;
}

/** Gives a revision a name, or keeps the draft as it is now by a name. */
export function NameButton({ edition, number, name, actions }: Props) {
  const t = useTranslations('history.naming');
  const tForm = useTranslations('studio.form');
  const [opened, dialog] = useDisclosure(false);
  const [typed, setTyped] = useState(name);
  const naming = useAction(actions.name);

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    const reply = await naming.run({ editionId: edition.editionId, number, name: typed });
    if (!reply.ok) return;
    dialog.close();
    if (number === null) setTyped('');
  }

  const what = number === null ? 'draft' : 'revision';
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t(`open.${what}`)}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t(`open.${what}`)}
        closeButtonProps={{ 'aria-label': tForm('close') }}
      >
        <form onSubmit={save}>
          <Stack>
            <TextInput
              label={t('name')}
              description={t('hint')}
              dir="auto"
              maxLength={REVISION_NAME_MAX}
              value={typed}
              error={naming.issueOf('name')}
              onChange={(event) => setTyped(event.currentTarget.value)}
              data-autofocus
            />
            {!naming.issueOf('name') && <FailureAlert failure={naming.failure} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={dialog.close}>
                {tForm('cancel')}
              </Button>
              <Button type="submit" loading={naming.pending}>
                {t('submit')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
