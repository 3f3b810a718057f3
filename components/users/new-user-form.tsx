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
import { OneTimePassword } from './one-time-password';
import { USER_FIELDS, type UserValues } from './user-actions';
import { UserFormFields } from './user-fields';

interface Props {
  create: (input: UserValues & { email: string }) => Promise<Reply<{ password: string }>>;
}

const FIELDS = ['email', ...USER_FIELDS];

/** Creates an account and shows its one-time password, which cannot be shown again. */
export function NewUserForm({ create }: Props) {
  const t = useTranslations('users');
  const tForm = useTranslations('studio.form');
  const [email, setEmail] = useState('');
  const [values, setValues] = useState<UserValues>({
    nameAr: '',
    nameEn: '',
    role: 'author',
    interfaceLocale: 'ar',
  });
  const [password, setPassword] = useState<string | null>(null);
  const creating = useAction(create);
  const requiredHint = useRequiredHint();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const reply = await creating.run({ ...values, email });
    if (reply.ok) setPassword(reply.data.password);
  }

  const dirty = email !== '' || values.nameAr !== '' || values.nameEn !== '';
  if (password !== null) {
    return (
      <Stack align="flex-start">
        <OneTimePassword email={email} password={password} />
        <LinkButton href="/studio/users">{t('password.done')}</LinkButton>
      </Stack>
    );
  }
  return (
    <>
      <LeaveDialog dirty={dirty} />
      <Paper maw={920} withBorder p="lg" radius="md" component="form" onSubmit={submit}>
        <Stack>
          <FailureAlert failure={creating.failure} fields={FIELDS} />
          <TextInput
            name="email"
            type="email"
            dir="ltr"
            label={t('fields.email')}
            description={requiredHint()}
            value={email}
            error={creating.issueOf('email')}
            onChange={(event) => setEmail(event.currentTarget.value)}
            autoComplete="off"
            maxLength={EMAIL_MAX}
            required
            withAsterisk={false}
          />
          <UserFormFields
            values={values}
            set={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
            issueOf={creating.issueOf}
          />
          <Group>
            <Button type="submit" loading={creating.pending}>
              {t('create')}
            </Button>
            <LinkButton href="/studio/users">{tForm('cancel')}</LinkButton>
          </Group>
        </Stack>
      </Paper>
    </>
  );
}
