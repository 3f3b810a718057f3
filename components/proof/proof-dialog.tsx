'use client';

import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ProveElsewhere } from '@/components/oidc/prove-elsewhere';
import type { AuthenticationResponseJSON, PasskeyQuestion } from '@/components/passkeys/browser-passkeys';
import { PasskeyButton } from '@/components/passkeys/passkey-button';
import { CodeField } from '@/components/second-factor/code-field';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { type Failure, useAction } from '@/components/ui/use-action';

export interface ProofActions {
  prove: (
    proof: { password: string } | { code: string } | { answer: AuthenticationResponseJSON },
  ) => Promise<Reply<unknown>>;
  /** For users who have a passkey, where the site can ask for it. */
  askPasskey?: () => Promise<Reply<PasskeyQuestion>>;
  /** For users who sign in with the OpenID provider. */
  provider?: { name: string | null };
}

interface Props {
  opened: boolean;
  actions: ProofActions;
  /** The password is no proof then. */
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
function ProofForm({ actions, hasSecondFactor, onProved, onClose }: Omit<Props, 'opened'>) {
  const t = useTranslations('auth');
  const tForm = useTranslations('studio.form');
  const proving = useAction(actions.prove);
  const [unanswered, setUnanswered] = useState<Failure | null>(null);

  async function prove(proof: Parameters<ProofActions['prove']>[0]) {
    setUnanswered(null);
    const reply = await proving.run(proof);
    if (reply.ok) onProved();
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // The form is in a portal of the page, but React hands the event on to the form that the act belongs to.
    event.stopPropagation();
    const typed = (name: string) => String(new FormData(event.currentTarget).get(name) ?? '');
    await prove(hasSecondFactor ? { code: typed('code') } : { password: typed('password') });
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack>
        <Text>{t('proof.text')}</Text>
        <FailureAlert failure={unanswered ?? proving.failure} fields={['password', 'code']} />
        {actions.askPasskey && (
          <PasskeyButton
            label={t('secondStep.passkey')}
            ask={actions.askPasskey}
            onAnswer={(answer) => prove({ answer })}
            onFailure={setUnanswered}
          />
        )}
        {actions.provider && <ProveElsewhere name={actions.provider.name} onProved={onProved} />}
        {hasSecondFactor ? (
          <CodeField
            label={t('proof.code')}
            description={t('proof.codeHint')}
            error={proving.issueOf('code')}
            autoFocus
          />
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
