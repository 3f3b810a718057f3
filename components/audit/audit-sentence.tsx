import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { LocaleText } from '@/components/ui/locale-text';
import type { SubjectNames } from '@/lib/audit/types';
import { namedIn, sentenceValues } from '@/lib/audit-log/sentence-values';
import { type AuditEventView, isAuditAction } from '@/lib/audit-log/types';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

interface Props {
  event: AuditEventView;
  locale: Locale;
  /** Whether the page is that of the subject, which is not named again then. */
  isAtSubject?: boolean;
}

/** One audit event as a sentence, with a link to its subject. Actions without a sentence are shown as stored. */
export function AuditSentence({ event, locale, isAtSubject = false }: Props): ReactNode {
  const t = translator(locale, 'audit');
  if (!isAuditAction(event.action)) return <bdi dir="ltr">{event.action}</bdi>;
  return t.rich(`actions.${event.action}`, {
    ...sentenceValues(event, locale, isAtSubject),
    what: (chunks) => (event.href ? <Link href={event.href}>{chunks}</Link> : chunks),
    name: () => <Name names={event.names} locale={locale} />,
    release: () => <bdi>{event.subjectNames?.[locale]}</bdi>,
    item: () => <Item event={event} locale={locale} />,
  });
}

/** What somebody did something with in a release. */
function Item({ event: { item, names, locale: language }, locale }: Props) {
  const t = translator(locale, 'audit');
  return t.rich(`items.${item?.kind ?? 'unknown'}`, {
    edition: language ? t(`editions.${language}`) : '',
    name: () => <Name names={names} locale={locale} />,
    address: () => <bdi dir="ltr">{item?.address}</bdi>,
  });
}

/** The name in the interface's language, or else in the other one, isolated from the sentence's direction. */
function Name({ names, locale }: { names: SubjectNames; locale: Locale }) {
  const t = translator(locale, 'audit');
  const language = namedIn(names, locale);
  return language ? <LocaleText locale={language}>{names[language]}</LocaleText> : t('untitled');
}
