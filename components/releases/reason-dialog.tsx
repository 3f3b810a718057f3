'use client';

import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { ChangeReasonFields } from '@/components/editor/screen/change-reason-fields';
import { useChangeReason } from '@/components/editor/screen/use-change-reason';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { ReleaseActions } from './release-actions';
import type { ShownEdition, ShownRelease } from './shown-release';
import { useRelease } from './use-release';

interface Props {
  edition: ShownEdition;
  release: ShownRelease;
  actions: Pick<ReleaseActions, 'giveReason'>;
  onClose: () => void;
}

/** Asks why an edition in a release takes the place of what readers see. */
export function ReasonDialog({ edition, release, actions, onClose }: Props) {
  const t = useTranslations('releases.pieces');
  const tForm = useTranslations('studio.form');
  const { act, pending, failure } = useRelease(release);
  const reason = useChangeReason(edition.change);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const change = reason.take();
    if (change && (await act(actions.giveReason, { itemId: edition.id, change }, tForm('saved')))) onClose();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('reasonTitle')}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack>
          <FailureAlert failure={failure} />
          <ChangeReasonFields change={reason} language={edition.locale} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm('cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {tForm('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
