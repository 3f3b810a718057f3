'use client';

import { useTranslations } from 'next-intl';
import { LocaleField } from '@/components/ui/locale-field';
import type { Locale } from '@/lib/i18n/locales';
import { WITHDRAWAL_NOTICE_MAX } from '@/lib/workflow/change-reasons';

interface Props {
  /** Language of the edition. */
  language: Locale;
  value: string;
  onChange: (value: string) => void;
}

/** What readers are told at the address of a withdrawn edition. */
export function NoticeField({ language, value, onChange }: Props) {
  const t = useTranslations('corrections.notice');
  return (
    <LocaleField
      name="notice"
      label={t(`label.${language}`)}
      description={t('hint')}
      rows={3}
      maxLength={WITHDRAWAL_NOTICE_MAX}
      {...{ language, value, onChange }}
    />
  );
}
