import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { isolated } from '@/lib/mail/isolated';
import type { NotificationView } from './types';

/** The sentence of a notification. Nothing is told of what its user may not see any more. */
export function notificationText({ kind, actor, about, job }: NotificationView, locale: Locale): string {
  const t = translator(locale, 'notifications');
  if (!about) return t('hidden');
  return t(`kinds.${kind}.text`, {
    actor: actor ? isolated(localised(actor, 'name', locale)) : t('nobody'),
    title: about.title.trim() === '' ? t('untitled') : isolated(about.title),
    job: job === null ? 'none' : isolated(job[locale]),
    edition: about.locale ? t(`editions.${about.locale}`) : '',
  });
}
