import { AuditSentence } from '@/components/audit/audit-sentence';
import type { AuditEventView } from '@/lib/audit-log/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './releases.module.css';

/** What was done with a release, the latest first. */
export function ReleaseActs({ events, locale }: { events: AuditEventView[]; locale: Locale }) {
  const t = translator(locale, 'audit');
  const nameOf = ({ actor }: AuditEventView) =>
    actor.kind === 'user'
      ? (actor.names[locale] ?? actor.names[otherLocale(locale)] ?? '')
      : t(actor.kind === 'system' ? 'system' : 'visitor');
  return (
    <ul className={classes.items}>
      {events.map((event) => (
        <li key={event.id} className={classes.item}>
          <span className={classes.about}>
            <span>
              <AuditSentence event={{ ...event, href: null }} locale={locale} isAtSubject />
            </span>
          </span>
          <span className={classes.under}>
            <span>{nameOf(event)}</span>
            <time dateTime={event.at.toISOString()}>{formatDateTime(event.at, locale)}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
