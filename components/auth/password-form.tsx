'use client';

import { Button, Group, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { NewPasswordFields, newPasswordIn } from './new-password-fields';
import { PasswordField } from './password-field';
import { SignOutButton } from './sign-out-button';

interface Props {
  change: (passwords: { current: string; next: string }) => Promise<Reply<unknown>>;
  /** For password managers, which store a password under its account. */
  email: string;
  forced: boolean;
  /** The minimum length of a password, in characters. */
  minimum: number;
}

/** Asks for the current password once and for the new one twice. */
export function PasswordForm({ change, email, forced, minimum }: Props) {
  const t = useTranslations('auth.password');
  const changing = useAction(change);
  const [differ, setDiffer] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const next = newPasswordIn(fields);
    setDiffer(next === null);
    if (next === null) return;
    const reply = await changing.run({ current: String(fields.get('current')), next });
    if (reply.ok) window.location.assign('/studio');
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack gap="md" mt="md">
        <FailureAlert failure={changing.failure} fields={['current', 'next']} />
        <PasswordField name="current" label={t('current')} error={changing.issueOf('current')} isCurrent />
        <NewPasswordFields email={email} minimum={minimum} error={changing.issueOf('next')} differ={differ} />
        <Group justify="space-between">
          <Button type="submit" loading={changing.pending}>
            {t('submit')}
          </Button>
          <CancelOrSignOut forced={forced} />
        </Group>
      </Stack>
    </form>
  );
}

/** Cancels; users who must change their password first can only sign out. */
function CancelOrSignOut({ forced }: { forced: boolean }) {
  const t = useTranslations('studio.form');
  if (forced) return <SignOutButton />;
  return (
    <Button variant="subtle" component="a" href="/studio">
      {t('cancel')}
    </Button>
  );
}
