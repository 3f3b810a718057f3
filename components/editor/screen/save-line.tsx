'use client';

import { Anchor, Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { SaveStatus } from '@/components/editor/canvas/use-writing-session';
import type { UnavailableReason } from '@/components/editor/sync/types';
import { formatTime } from '@/lib/i18n/dates';
import classes from './screen.module.css';

interface Props {
  status: SaveStatus;
  onRetry: () => void;
}

function useMessage({ state, isStoredOnDevice }: SaveStatus): string {
  const t = useTranslations('editor.save');
  const locale = useLocale();
  const reasonText = (reason: UnavailableReason) => {
    if (typeof reason === 'string') return t(`reason.${reason}`);
    // Both sentences continue after a colon, so the server's full stop goes.
    if ('message' in reason) return reason.message.replace(/\.$/, '');
    return t('reason.proxy', { status: String(reason.proxyStatus) });
  };
  const refusedReason = (proxyStatus: number | undefined) =>
    proxyStatus ? t('refusedByProxy', { status: String(proxyStatus) }) : t('refusedReason');
  switch (state.kind) {
    case 'saved':
      return state.at ? t('savedAt', { time: formatTime(state.at, locale) }) : t('saved');
    case 'saving':
      return t('saving');
    case 'offline':
      return t(isStoredOnDevice ? 'offline' : 'offlineNotStored');
    case 'signedOut':
      return t(isStoredOnDevice ? 'signedOut' : 'signedOutNotStored');
    case 'unavailable':
      return t(isStoredOnDevice ? 'failed' : 'failedNotStored', { reason: reasonText(state.reason) });
    case 'refused':
      return t('refused', { reason: state.message ?? refusedReason(state.proxyStatus) });
  }
}

/** The text of the live region: failures and the recovery from them are announced, ordinary saving is not. */
function useAnnouncement(kind: SaveStatus['state']['kind'], message: string): string {
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
  return announcement;
}

const ICONS = {
  saved: IconCircleCheck,
  saving: IconLoader2,
  offline: IconCloudOff,
  signedOut: IconAlertTriangle,
  unavailable: IconCloudOff,
  refused: IconAlertTriangle,
};

/** The save state in words. "Saved" means that the server has stored every change. */
export function SaveLine({ status, onRetry }: Props) {
  const t = useTranslations('editor.save');
  const { kind } = status.state;
  const message = useMessage(status);
  const announcement = useAnnouncement(kind, message);
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
