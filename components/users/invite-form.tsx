'use client';

import { Button, Group, Paper, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LeaveDialog } from '@/components/ui/leave-dialog';
import { LinkButton } from '@/components/ui/link-button';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { useRequiredHint } from '@/components/ui/use-required-hint';
import { EMAIL_MAX } from '@/lib/users/types';
import { InvitationLink, type MadeInvitation } from './invitation-link';
import { USER_FIELDS, type UserValues } from './user-actions';
import { UserFormFields } from './user-fields';

interface Props {
  invite: (input: UserValues & { email: string }) => Promise<Reply<MadeInvitation>>;
  /** Without a mail server the link is passed on by hand. */
  isMailing: boolean;
}

const FIELDS = ['email', ...USER_FIELDS];

/** Invites a colleague and shows the link, which cannot be shown again. */
export function InviteForm({ invite, isMailing }: Props) {
  const t = useTranslations('users');
  const tForm = useTranslations('studio.form');
  const [email, setEmail] = useState('');
  const [values, setValues] = useState<UserValues>({
    nameAr: '',
    nameEn: '',
    role: 'author',
    interfaceLocale: 'ar',
  });
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const inviting = useAction(invite);
  const requiredHint = useRequiredHint();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const reply = await inviting.run({ ...values, email });
    if (reply.ok) setMade(reply.data);
  }

  const dirty = email !== '' || values.nameAr !== '' || values.nameEn !== '';
  if (made !== null) {
    return (
      <Stack align="flex-start">
        <InvitationLink email={email} made={made} />
        <LinkButton href="/studio/users">{t('invitation.done')}</LinkButton>
      </Stack>
    );
  }
  return (
    <>
      <LeaveDialog dirty={dirty} />
      <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={submit}>
        <Stack>
          <FailureAlert failure={inviting.failure} fields={FIELDS} />
          <TextInput
            name="email"
            type="email"
            dir="ltr"
            label={t('fields.email')}
            description={requiredHint(t(isMailing ? 'invitation.willBeMailed' : 'invitation.willBeShown'))}
            value={email}
            error={inviting.issueOf('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
            autoComplete="off"
            maxLength={EMAIL_MAX}
            required
            withAsterisk={false}
          />
          <UserFormFields
            values={values}
            set={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
            issueOf={inviting.issueOf}
          />
          <Group>
            <Button type="submit" loading={inviting.pending}>
              {t('invite')}
            </Button>
            <LinkButton href="/studio/users">{tForm('cancel')}</LinkButton>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}
