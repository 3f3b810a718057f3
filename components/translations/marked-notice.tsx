'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { UndoNotice } from '@/components/ui/undo-notice';
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
  // The button that was pressed is gone with what it said.
  const button = useFocusWhen<HTMLButtonElement>(true);
  return (
    <UndoNotice
      ref={button}
      text={t(`marked.${locale}`)}
      label={t('undo')}
      undo={() => undo({ editionId, ...marked })}
      onUndone={() => notifications.update({ id, message: t(`undone.${locale}`), autoClose: 5000 })}
    />
  );
}
