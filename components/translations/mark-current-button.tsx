'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Locale } from '@/lib/i18n/locales';
import type { TranslationActions } from './translation-actions';
import { useMarkCurrent } from './use-mark-current';

interface Props {
  editionId: string;
  locale: Locale;
  /** Of the last update of the other edition that is shown. */
  lastNumber: number;
  actions: TranslationActions;
}

/** Says that an edition is up to date as it is. */
export function MarkCurrentButton({ editionId, locale, lastNumber, actions }: Props) {
  const t = useTranslations('studio.translations');
  const { mark, pending, failure } = useMarkCurrent(editionId, locale, actions);
  return (
    <>
      <Button variant="default" loading={pending} onClick={() => mark(lastNumber)}>
        {t('mark')}
      </Button>
      <FailureAlert failure={failure} />
    </>
  );
}
