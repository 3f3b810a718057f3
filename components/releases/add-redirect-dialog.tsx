'use client';

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { ReleaseActions } from './release-actions';
import type { ShownRelease } from './shown-release';
import { useRelease } from './use-release';

interface Props {
  release: ShownRelease;
  actions: Pick<ReleaseActions, 'addRedirect'>;
  onClose: () => void;
}

const EXAMPLE = '\u2066/en/articles/an-old-title\u2069';

/** Puts a redirect from one address of the site to another into a release. */
export function AddRedirectDialog({ release, actions, onClose }: Props) {
  const t = useTranslations('releases.redirects');
  const tPieces = useTranslations('releases.pieces');
  const tForm = useTranslations('studio.form');
  const { act, pending, failure, issueOf } = useRelease(release);
  const [paths, setPaths] = useState({ fromPath: '', toPath: '' });
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await act(actions.addRedirect, paths, tPieces('added'))) onClose();
  }
  return (
    <Modal opened onClose={onClose} title={t('addTitle')} closeButtonProps={{ 'aria-label': tForm('close') }}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('text')}</Text>
          <FailureAlert failure={failure} fields={['fromPath', 'toPath']} />
          {(['fromPath', 'toPath'] as const).map((name, index) => (
            <TextInput
              key={name}
              name={name}
              autoComplete="off"
              label={t(name === 'fromPath' ? 'from' : 'to')}
              description={index === 0 ? t('hint', { example: EXAMPLE }) : undefined}
              dir="ltr"
              value={paths[name]}
              maxLength={500}
              error={issueOf(name)}
              onChange={(event) => setPaths({ ...paths, [name]: event.currentTarget.value })}
              data-autofocus={index === 0 || undefined}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm('cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {tPieces('addNow')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
