import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { namedIn, sentenceValues } from './sentence-values';
import { type AuditEventView, isAuditAction } from './types';

/** One audit event as a sentence without links, for a file. Actions without a sentence are told as stored. */
export function eventSentence(event: AuditEventView, locale: Locale): string {
  const t = translator(locale, 'audit');
  if (!isAuditAction(event.action)) return event.action;
  return t.markup(`actions.${event.action}`, {
    ...sentenceValues(event, locale, false),
    what: (chunks) => chunks,
    name: () => nameOf(event, locale),
    release: () => event.subjectNames?.[locale] ?? '',
    item: () => itemOf(event, locale),
  });
}

function itemOf(event: AuditEventView, locale: Locale): string {
  const t = translator(locale, 'audit');
  return t.markup(`items.${event.item?.kind ?? 'unknown'}`, {
    edition: event.locale ? t(`editions.${event.locale}`) : '',
    name: () => nameOf(event, locale),
    address: () => event.item?.address ?? '',
  });
}

function nameOf({ names }: AuditEventView, locale: Locale): string {
  const language = namedIn(names, locale);
  return (language && names[language]) || translator(locale, 'audit')('untitled');
}
