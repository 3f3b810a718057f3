import { APPEARANCE_NAMES } from '@/lib/appearance/look/types';
import { isRole } from '@/lib/auth/types';
import { commaList } from '@/lib/i18n/comma-list';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { MENUS } from '@/lib/menus/types';
import { SETTING_NAMES } from '@/lib/settings/types';
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
    stage: event.isDraft ? 'draft' : 'live',
    names: event.isDescribed ? 'changed' : 'same',
    changed: changedNames(event, locale),
  };
}

/** The language in which something is named: that of the interface, or else the other one; null for what has no name. */
export function namedIn(names: AuditEventView['names'], locale: Locale): Locale | null {
  if (names[locale]) return locale;
  return names[otherLocale(locale)] ? otherLocale(locale) : null;
}

/** What was changed of the settings, the menus or the appearance, by the names on their screens. */
function changedNames({ action, changed }: AuditEventView, locale: Locale): string {
  if (!action.startsWith('settings.')) return '';
  const t = translator(locale, 'settings');
  const names = changed.flatMap((name) => {
    const [field, menu] = [SETTING_NAMES.find((each) => each === name), MENUS.find((each) => each === name)];
    const look = APPEARANCE_NAMES.find((each) => each === name);
    if (field) return [t(`fields.${field}`)];
    if (look) return [t(`appearance.fields.${look}`)];
    return menu ? [t(`menus.names.${menu}`)] : [];
  });
  return names.length > 0 ? commaList(names, locale) : '…';
}
