import { formatDateTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { ReleaseRow } from '@/lib/releases/types';

type Moments = Pick<ReleaseRow, 'plan' | 'publishedAt' | 'rolledBackAt' | 'discardedAt'>;

/** What happened with a release last and when, or the moment that it waits for. */
export function lastMoment(
  { plan, publishedAt, rolledBackAt, discardedAt }: Moments,
  locale: Locale,
): string {
  const t = translator(locale, 'releases');
  if (rolledBackAt) return t('moments.rolledBack', { at: formatDateTime(rolledBackAt, locale) });
  if (publishedAt) return t('moments.published', { at: formatDateTime(publishedAt, locale) });
  if (discardedAt) return t('moments.discarded', { at: formatDateTime(discardedAt, locale) });
  return plan ? formatMoment(plan.at, locale, plan.timeZone) : t('moments.none');
}
