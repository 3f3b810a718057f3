'use client';

import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useFocusWhen } from '@/components/ui/use-focus-when';
import type { Locale } from '@/lib/i18n/locales';
import type { MarkedCurrent } from '@/lib/publishing/types';
import type { TranslationActions } from './translation-actions';

interface Props {
  /** Of the notification. */
  id: string;
  editionId: string;
  locale: Locale;
  marked: MarkedCurrent;
  undo: TranslationActions['undoMarkCurrent'];
}

/** Says that an edition counts as up to date, with the button that takes that back. */
export function MarkedNotice({ id, editionId, locale, marked, undo }: Props) {
  const t = useTranslations('studio.translations');
  const undoing = useAction(undo);
  // The button that was pressed is gone with what it said.
  const button = useFocusWhen<HTMLButtonElement>(true);
  async function takeBack() {
    if ((await undoing.run({ editionId, ...marked })).ok)
      notifications.update({ id, message: t(`undone.${locale}`), autoClose: 5000 });
  }
  return (
    <>
      <Group gap="sm">
        <Text size="sm">{t(`marked.${locale}`)}</Text>
        <Button ref={button} size="compact-sm" variant="light" loading={undoing.pending} onClick={takeBack}>
          {t('undo')}
        </Button>
      </Group>
      <FailureAlert failure={undoing.failure} />
    </>
  );
}
