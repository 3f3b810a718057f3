import { isRole } from '@/lib/auth/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { AuditEventView } from './types';

/** What the sentence of an event says that is plain text. `isAtSubject`: whether the page is that of the subject, which is not named again then. */
export function sentenceValues(event: AuditEventView, locale: Locale, isAtSubject: boolean) {
  const t = translator(locale, 'audit');
  return {
    edition: event.locale ? t(`editions.${event.locale}`) : '',
    list: event.subjectNames?.[locale] ?? '',
    from: event.fromPosition ?? 0,
    to: event.toPosition ?? 0,
    role: isRole(event.role) ? t(`roles.${event.role}`) : '',
    subject: event.subjectId,
    attempts: event.attempts,
    language: event.locale ?? '',
    moment: event.plannedFor ? formatDateTime(event.plannedFor, locale) : '',
    where: isAtSubject ? 'here' : 'elsewhere',
    about: event.hasReason ? 'reason' : 'text',
  };
}

/** The language in which something is named: that of the interface, or else the other one; null for what has no name. */
export function namedIn(names: AuditEventView['names'], locale: Locale): Locale | null {
  if (names[locale]) return locale;
  return names[otherLocale(locale)] ? otherLocale(locale) : null;
}
