'use client';

import { Button, Group, PasswordInput, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
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
    const [current, next] = [String(fields.get('current')), String(fields.get('next'))];
    const isSame = next === fields.get('repeated');
    setDiffer(!isSame);
    if (!isSame) return;
    const reply = await changing.run({ current, next });
    if (reply.ok) window.location.assign('/studio');
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack gap="md" mt="md">
        <FailureAlert failure={changing.failure} fields={['current', 'next']} />
        <VisuallyHidden>
          <input
            type="email"
            name="email"
            autoComplete="username"
            value={email}
            readOnly
            tabIndex={-1}
            aria-hidden
          />
        </VisuallyHidden>
        <Password name="current" label={t('current')} error={changing.issueOf('current')} isCurrent />
        <Password
          name="next"
          label={t('next')}
          description={t('rules', { minimum })}
          error={changing.issueOf('next')}
        />
        <Password name="repeated" label={t('repeated')} error={differ ? t('mismatch') : undefined} />
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

interface PasswordProps {
  name: string;
  label: string;
  description?: string;
  error?: string;
  isCurrent?: boolean;
}

function Password({ isCurrent, ...field }: PasswordProps) {
  const t = useTranslations('auth.signIn');
  return (
    <PasswordInput
      {...field}
      aria-invalid={field.error ? true : undefined}
      required
      withAsterisk={false}
      maxLength={1024}
      autoComplete={isCurrent ? 'current-password' : 'new-password'}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
    />
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
