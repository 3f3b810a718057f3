'use client';

import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { CodeField } from '@/components/second-factor/code-field';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

export type Prove = (proof: { password: string } | { code: string }) => Promise<Reply<unknown>>;

interface Props {
  opened: boolean;
  prove: Prove;
  hasSecondFactor: boolean;
  onProved: () => void;
  onClose: () => void;
}

/** Above the dialogs that confirm an act, because the act is under way when the server asks. */
const Z_INDEX = 400;

/** Asks the user to prove who they are. What they were doing waits behind it, with what was typed. */
export function ProofDialog({ opened, onClose, ...form }: Props) {
  const t = useTranslations('auth.proof');
  const tForm = useTranslations('studio.form');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      zIndex={Z_INDEX}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <ProofForm onClose={onClose} {...form} />
    </Modal>
  );
}

/** Mounted anew whenever the dialog opens, so that no password stays in it. */
function ProofForm({ prove, hasSecondFactor, onProved, onClose }: Omit<Props, 'opened'>) {
  const t = useTranslations('auth');
  const tForm = useTranslations('studio.form');
  const proving = useAction(prove);
  const [withCode, setWithCode] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // The form is in a portal of the page, but React hands the event on to the form that the act belongs to.
    event.stopPropagation();
    const typed = (name: string) => String(new FormData(event.currentTarget).get(name) ?? '');
    const reply = await proving.run(withCode ? { code: typed('code') } : { password: typed('password') });
    if (reply.ok) onProved();
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <Text>{t('proof.text')}</Text>
        <FailureAlert failure={proving.failure} fields={['password', 'code']} />
        {withCode ? (
          <CodeField label={t('proof.code')} error={proving.issueOf('code')} autoFocus />
        ) : (
          <PasswordInput
            name="password"
            label={t('signIn.password')}
            autoComplete="current-password"
            error={proving.issueOf('password')}
            aria-invalid={proving.issueOf('password') ? true : undefined}
            required
            withAsterisk={false}
            maxLength={1024}
            data-autofocus
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
          />
        )}
        {hasSecondFactor && (
          <Button variant="subtle" size="compact-sm" onClick={() => setWithCode(!withCode)}>
            {t(withCode ? 'proof.withPassword' : 'proof.withCode')}
          </Button>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tForm('cancel')}
          </Button>
          <Button type="submit" loading={proving.pending}>
            {t('proof.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
