'use client';

import { Button, Group, Modal } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CopyTextButton } from '@/components/ui/copy-text-button';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { Locale } from '@/lib/i18n/locales';
import classes from './mail-actions.module.css';

interface MailText {
  /** The language that it begins in. */
  locale: Locale;
  text: string;
}

export interface MailActionsProps {
  id: string;
  canRead: boolean;
  canRetry: boolean;
  retry: (input: { id: string }) => Promise<Reply<unknown>>;
  read: (input: { id: string }) => Promise<Reply<MailText>>;
}

/** Shows what a mail says, and has one that failed be tried again. */
export function MailActions({ id, canRead, canRetry, retry, read }: MailActionsProps) {
  const t = useTranslations('mail');
  const [shown, setShown] = useState<MailText | null>(null);
  const retrying = useAction(retry);
  const reading = useAction(read);

  async function show() {
    const reply = await reading.run({ id });
    if (reply.ok) setShown(reply.data);
  }

  return (
    <>
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        {canRead && (
          <Button size="xs" variant="subtle" loading={reading.pending} onClick={show}>
            {t('read')}
          </Button>
        )}
        {canRetry && (
          <Button size="xs" variant="default" loading={retrying.pending} onClick={() => retrying.run({ id })}>
            {t('retry')}
          </Button>
        )}
      </Group>
      <FailureAlert failure={reading.failure ?? retrying.failure} />
      <TextDialog mail={shown} onClose={() => setShown(null)} />
    </>
  );
}

function TextDialog({ mail, onClose }: { mail: MailText | null; onClose: () => void }) {
  const t = useTranslations('mail');
  const close = useTranslations('studio.form')('close');
  return (
    <Modal
      opened={mail !== null}
      onClose={onClose}
      size="lg"
      title={t('readTitle')}
      closeButtonProps={{ 'aria-label': close }}
    >
      {mail && (
        <>
          {/* Each line in the direction of its own language. */}
          <div className={classes.text} dir="auto" lang={mail.locale}>
            {mail.text}
          </div>
          <CopyTextButton text={mail.text} label={t('copy')} copiedLabel={t('copied')} />
        </>
      )}
    </Modal>
  );
}
