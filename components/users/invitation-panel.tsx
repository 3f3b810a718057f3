'use client';

import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import { EMAIL_MAX, type Invitation } from '@/lib/users/types';
import { InvitationLink, type MadeInvitation } from './invitation-link';

interface Props {
  id: string;
  email: string;
  name: string;
  invitation: Invitation;
  isMailing: boolean;
  actions: {
    renew: (input: { id: string; email: string }) => Promise<Reply<MadeInvitation>>;
    withdraw: (input: { id: string }) => Promise<Reply<unknown>>;
  };
}

/** The invitation of a colleague who has not accepted it: it can be sent anew, also to another address, and withdrawn. */
export function InvitationPanel({ id, email, name, invitation, isMailing, actions }: Props) {
  const t = useTranslations('users.invitation');
  const locale = useInterfaceLocale();
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const withdrawing = useAction(actions.withdraw);
  const until = invitation.until ? formatDateTime(invitation.until, locale) : '';

  async function withdraw() {
    const { ok } = await withdrawing.run({ id });
    if (ok) setMade(null);
    setIsWithdrawing(false);
  }

  return (
    <Paper maw={920} withBorder p="lg" radius="md" mt="lg" component="section" aria-labelledby="invitation">
      <Stack>
        <Title order={2} id="invitation">
          {t('title')}
        </Title>
        <Text size="sm" role="status">
          {t(`states.${invitation.state}`, { time: until })}
        </Text>
        <FailureAlert failure={withdrawing.failure} />
        {made && <InvitationLink key={made.address} email={email} made={made} />}
        <RenewForm id={id} email={email} isMailing={isMailing} renew={actions.renew} onMade={setMade} />
        {invitation.state !== 'withdrawn' && (
          <Group>
            <Button variant="light" color="red" onClick={() => setIsWithdrawing(true)}>
              {t('withdraw')}
            </Button>
          </Group>
        )}
      </Stack>
      <ConfirmDialog
        opened={isWithdrawing}
        title={t('withdrawTitle', { name })}
        text={t('withdrawText')}
        submit={t('withdrawSubmit')}
        danger
        pending={withdrawing.pending}
        onClose={() => setIsWithdrawing(false)}
        onConfirm={withdraw}
      />
    </Paper>
  );
}

interface RenewProps extends Pick<Props, 'id' | 'email' | 'isMailing'> {
  renew: Props['actions']['renew'];
  onMade: (made: MadeInvitation) => void;
}

function RenewForm({ id, email, isMailing, renew, onMade }: RenewProps) {
  const t = useTranslations('users');
  const renewing = useAction(renew);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reply = await renewing.run({ id, email: String(new FormData(event.currentTarget).get('email')) });
    if (reply.ok) onMade(reply.data);
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="flex-start">
        <FailureAlert failure={renewing.failure} fields={['email']} />
        <TextInput
          name="email"
          type="email"
          dir="ltr"
          w="100%"
          maw={420}
          label={t('fields.email')}
          description={t(isMailing ? 'invitation.willBeMailed' : 'invitation.willBeShown')}
          defaultValue={email}
          error={renewing.issueOf('email')}
          autoComplete="off"
          maxLength={EMAIL_MAX}
          required
          withAsterisk={false}
        />
        <Button type="submit" variant="default" loading={renewing.pending}>
          {t('invitation.renew')}
        </Button>
      </Stack>
    </form>
  );
}
