'use client';

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Failure } from '@/components/ui/use-action';
import { RELEASE_NAME_MAX } from '@/lib/releases/types';

interface Props {
  title: string;
  submit: string;
  initial: string;
  pending: boolean;
  failure: Failure | null;
  onClose: () => void;
  onSubmit: (name: string) => void;
}

/** Asks for the name of a release. */
export function NameDialog({ title, submit, initial, pending, failure, onClose, onSubmit }: Props) {
  const t = useTranslations('releases.new');
  const tForm = useTranslations('studio.form');
  const [name, setName] = useState(initial);
  const [isAsked, setAsked] = useState(false);
  const isMissing = isAsked && name.trim() === '';
  function send(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (name.trim() !== '') onSubmit(name);
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': tForm('close') }}>
      <form noValidate onSubmit={send}>
        <Stack>
          <FailureAlert failure={failure} fields={['name']} />
          <TextInput
            name="name"
            autoComplete="off"
            label={t('name')}
            description={t('hint')}
            value={name}
            maxLength={RELEASE_NAME_MAX}
            error={
              (isMissing && t('missing')) || failure?.issues.find(({ path }) => path === 'name')?.message
            }
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm('cancel')}
            </Button>
            <Button type="submit" loading={pending}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
