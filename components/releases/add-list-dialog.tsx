'use client';

import { Button, Group, Modal, Radio, RadioGroup, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { Waiting } from '@/components/ui/waiting';
import { localised } from '@/lib/i18n/locales';
import type { DraftedList, ReleaseActions } from './release-actions';
import type { ShownRelease } from './shown-release';
import { useRelease } from './use-release';

interface Props {
  release: ShownRelease;
  actions: Pick<ReleaseActions, 'listDrafts' | 'addList'>;
  onClose: () => void;
}

/** Puts the draft of a list into a release. */
export function AddListDialog({ release, actions, onClose }: Props) {
  const t = useTranslations('releases.lists');
  const tPieces = useTranslations('releases.pieces');
  const tForm = useTranslations('studio.form');
  const locale = useInterfaceLocale();
  const { act, pending, failure } = useRelease(release);
  const looking = useAction(actions.listDrafts);
  const [lists, setLists] = useState<DraftedList[] | null>(null);
  const [listKey, setListKey] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the dialog opens
  useEffect(() => {
    void looking.run({}).then((reply) => {
      if (!reply.ok) return;
      setLists(reply.data);
      setListKey(reply.data[0]?.key ?? null);
    });
  }, []);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (listKey && (await act(actions.addList, { listKey }, tPieces('added')))) onClose();
  }
  return (
    <Modal opened onClose={onClose} title={t('addTitle')} closeButtonProps={{ 'aria-label': tForm('close') }}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <FailureAlert failure={failure ?? looking.failure} />
          {!lists && looking.pending && <Waiting size="sm" label={tForm('loading')} />}
          {lists?.length === 0 && <Text>{t('none')}</Text>}
          {lists && lists.length > 0 && (
            <RadioGroup label={t('label')} value={listKey} onChange={setListKey}>
              <Stack gap="xs" mt={6}>
                {lists.map((list) => (
                  <Radio key={list.key} value={list.key} label={localised(list, 'name', locale)} />
                ))}
              </Stack>
            </RadioGroup>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm('cancel')}
            </Button>
            <Button type="submit" loading={pending} disabled={listKey === null}>
              {tPieces('addNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
