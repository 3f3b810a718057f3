import Link from 'next/link';
import type { ReactNode } from 'react';
import { KnownText } from '@/components/ui/known-text';
import { type AuditLine, isAction } from '@/lib/audit/types';
import { isRole } from '@/lib/auth/types';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';

/** What happened, as a sentence; its subject leads to where it can be opened. */
export function AuditSentence({ line, locale }: { line: AuditLine; locale: Locale }): ReactNode {
  const t = translator(locale, 'audit');
  if (!isAction(line.action)) return <bdi dir="ltr">{line.action}</bdi>;
  return t.rich(`actions.${line.action}`, {
    what: (chunks) => (line.href ? <Link href={line.href}>{chunks}</Link> : chunks),
    name: () => <Name names={line.names} locale={locale} />,
    edition: line.locale ? t(`editions.${line.locale}`) : '',
    list: line.listNames?.[locale] ?? '',
    from: line.fromPosition ?? 0,
    to: line.toPosition ?? 0,
    role: isRole(line.role) ? t(`roles.${line.role}`) : '',
    subject: line.subjectId,
  });
}

/** A name in the interface's language if it has one, isolated. */
function Name({ names, locale }: { names: AuditLine['names']; locale: Locale }) {
  const t = translator(locale, 'audit');
  const language = names[locale] ? locale : otherLocale(locale);
  return names[language] ? <KnownText locale={language}>{names[language]}</KnownText> : t('untitled');
}
