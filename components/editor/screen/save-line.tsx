'use client';

import { Anchor, Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { ScreenStatus } from './combined-status';
import { saveMessage } from './save-message';
import classes from './screen.module.css';

interface Props {
  status: ScreenStatus;
  /** How often the user has asked for saving; each time the line says where it stands. */
  asked: number;
  onRetry: () => void;
}

/** The text of the live region: failures, the recovery from them and what was asked for are announced, ordinary saving is not. */
function useAnnouncement(kind: ScreenStatus['state']['kind'], message: string, asked: number): string {
  const t = useTranslations('editor.save');
  const [announcement, setAnnouncement] = useState('');
  const hasFailed = useRef(false);
  useEffect(() => {
    if (kind === 'saved') {
      if (hasFailed.current) setAnnouncement(t('savedAgain'));
      hasFailed.current = false;
    } else if (kind !== 'saving') {
      setAnnouncement(message);
      hasFailed.current = true;
    }
  }, [kind, message, t]);
  const latest = useRef(message);
  latest.current = message;
  useEffect(() => {
    if (asked > 0) setAnnouncement(latest.current);
  }, [asked]);
  return announcement;
}

const ICONS = {
  saved: IconCircleCheck,
  saving: IconLoader2,
  attention: IconAlertTriangle,
  offline: IconCloudOff,
  signedOut: IconAlertTriangle,
  unavailable: IconCloudOff,
  refused: IconAlertTriangle,
};

/** The save state in words. "Saved" means that the server has stored every change. */
export function SaveLine({ status, asked, onRetry }: Props) {
  const t = useTranslations('editor.save');
  const { kind } = status.state;
  const message = saveMessage(status, useTranslations('editor'), useInterfaceLocale());
  const announcement = useAnnouncement(kind, message, asked);
  const Icon = ICONS[kind];
  return (
    <div className={classes.save} data-save={kind}>
      <Icon size={16} aria-hidden />
      <span>{message}</span>
      {kind === 'signedOut' && (
        <Anchor size="sm" fw={500} href="/studio/sign-in" target="_blank" rel="opener">
          {t('signIn')}
        </Anchor>
      )}
      {kind === 'refused' && (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
      <VisuallyHidden role="status" aria-live="polite">
        {announcement}
      </VisuallyHidden>
    </div>
  );
}
