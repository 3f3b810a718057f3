'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';
import screen from '@/components/editor/screen/screen.module.css';

interface Props {
  /** The open release that the piece is in. */
  release: { name: string };
  /** What is about to be done by hand. */
  act: 'publish' | 'withdraw' | 'archive';
}

/** A release refuses as a whole what was published, withdrawn or archived since it was put in. */
export function OutdatesNotice({ release: { name }, act }: Props) {
  const t = useTranslations('releases.editor');
  return (
    <Alert
      color="yellow"
      variant="light"
      title={t('outdates', { name })}
      classNames={{ title: screen.alertTitle }}
    >
      {t(`outdatesText.${act}`)}
    </Alert>
  );
}
