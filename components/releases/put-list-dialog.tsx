'use client';

import { Button, Group, Modal, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import type { ArrangedList } from '@/lib/lists/types';
import type { ListReleaseActions } from './release-actions';
import { TargetFields } from './target-fields';
import { useTargetRelease } from './use-target-release';

/** A list with the version that is on the screen. */
export type SeenList = Pick<ArrangedList, 'key' | 'version'>;

interface Props {
  list: SeenList;
  /** That a new release gets at first. */
  name: string;
  actions: ListReleaseActions;
  onClose: () => void;
  onDone: (message: string, releaseId: string) => void;
  /** Called when a colleague has changed the list or the release since. */
  onStale: () => void;
}

/** Asks into which release the draft of a list is put. */
export function PutListDialog({ list, name, actions, onClose, onDone, onStale }: Props) {
  const t = useTranslations('releases.list');
  const tTogether = useTranslations('releases.together');
  const tForm = useTranslations('studio.form');
  const putting = useAction(actions.putListIntoRelease);
  const target = useTargetRelease(name, actions.openReleases);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens
  useEffect(() => {
    void target.load();
  }, []);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const seen = { listKey: list.key, listVersion: list.version };
    const reply = await putting.run({ release: target.release, name: target.name, ...seen });
    if (reply.ok) return onDone(tTogether('putDone'), reply.data.id);
    if (reply.code !== 'conflict') return;
    onStale();
    void target.load();
  }
  return (
    <Modal opened onClose={onClose} title={t('putTitle')} closeButtonProps={{ 'aria-label': tForm('close') }}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <FailureAlert failure={putting.failure ?? target.failure} />
          <TargetFields target={target} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm('cancel')}
            </Button>
            <Button type="submit" loading={putting.pending}>
              {tTogether('put')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
