'use client';

import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FormEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { OfferedTotp } from '@/lib/second-factor/types';
import { CodeField } from './code-field';
import { QrPicture } from './qr-picture';

interface Props {
  offered: OfferedTotp;
  confirm: (input: { code: string }) => Promise<Reply<{ recoveryCodes: string[] }>>;
  onConfirmed: (recoveryCodes: string[]) => void;
  onCancel: () => void;
}

/** Shows the secret for an authenticator app, as a picture and in letters, and asks for a code of it. */
export function AppSetup({ offered, confirm, onConfirmed, onCancel }: Props) {
  const t = useTranslations('auth.secondFactor');
  const tForm = useTranslations('studio.form');
  const confirming = useAction(confirm);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code'));
    const reply = await confirming.run({ code });
    if (reply.ok) onConfirmed(reply.data.recoveryCodes);
  }

  return (
    <form method="post" onSubmit={submit}>
      <Stack align="flex-start">
        <Text size="sm">{t('scan')}</Text>
        <QrPicture qr={offered.qr} label={t('picture')} />
        <Text size="sm">{t('typeSecret')}</Text>
        <Code dir="ltr" fz="md" data-testid="totp-secret">
          {offered.secret.match(/.{1,4}/g)?.join(' ')}
        </Code>
        <FailureAlert failure={confirming.failure} fields={['code']} />
        <CodeField
          label={t('code')}
          description={t('codeHint')}
          error={confirming.issueOf('code')}
          autoFocus
        />
        <Group>
          <Button type="submit" loading={confirming.pending}>
            {t('confirm')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {tForm('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
