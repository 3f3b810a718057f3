'use client';

import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import type { SeenPeriod } from '@/lib/revisions/types';

/** When readers saw a revision last; nothing when they never did. */
export function SeenText({ seen }: { seen: readonly SeenPeriod[] }) {
  const t = useTranslations('history.seen');
  const locale = useInterfaceLocale();
  const last = seen.at(-1);
  if (!last) return null;
  const from = formatDateTime(last.from, locale);
  if (!last.to) return <span>{t('since', { from })}</span>;
  return <span>{t('until', { from, to: formatDateTime(last.to, locale) })}</span>;
}
