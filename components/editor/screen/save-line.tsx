'use client';

import { Anchor, Button, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconLoader2 } from '@tabler/icons-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { ShownState } from '@/components/editor/canvas/use-writing';
import { formatTime } from '@/lib/i18n/dates';
import classes from './screen.module.css';

interface Props {
  shown: ShownState;
  onRetry: () => void;
}

function useSentence({ state, kept }: ShownState): string {
  const t = useTranslations('editor.save');
  const locale = useLocale();
  switch (state.kind) {
    case 'saved':
      return state.at ? t('savedAt', { time: formatTime(state.at, locale) }) : t('saved');
    case 'saving':
      return t('saving');
    case 'offline':
      return t(kept ? 'offline' : 'offlineUnkept');
    case 'signedOut':
      return t(kept ? 'signedOut' : 'signedOutUnkept');
    case 'unavailable':
      return state.message ?? t('unavailable');
    case 'refused':
      return t('refused', { reason: state.message ?? t('refusedReason') });
  }
}

/** Trouble is read out when it begins and when it is over; the coming and going of ordinary saving is not. */
function useAnnouncement(kind: ShownState['state']['kind'], sentence: string): string {
  const t = useTranslations('editor.save');
  const [announced, announce] = useState('');
  const inTrouble = useRef(false);
  useEffect(() => {
    if (kind === 'saved') {
      if (inTrouble.current) announce(t('again'));
      inTrouble.current = false;
    } else if (kind !== 'saving') {
      announce(sentence);
      inTrouble.current = true;
    }
  }, [kind, sentence, t]);
  return announced;
}

const ICONS = {
  saved: IconCircleCheck,
  saving: IconLoader2,
  offline: IconCloudOff,
  signedOut: IconAlertTriangle,
  unavailable: IconCloudOff,
  refused: IconAlertTriangle,
};

/** Where the text is, in words. "Saved" means that the newsroom has it. */
export function SaveLine({ shown, onRetry }: Props) {
  const t = useTranslations('editor.save');
  const { kind } = shown.state;
  const sentence = useSentence(shown);
  const announced = useAnnouncement(kind, sentence);
  const Icon = ICONS[kind];
  return (
    <div className={classes.save} data-save={kind}>
      <Icon size={16} aria-hidden />
      <span>{sentence}</span>
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
        {announced}
      </VisuallyHidden>
    </div>
  );
}
