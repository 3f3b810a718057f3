import { AuditSentence } from '@/components/audit/audit-sentence';
import type { AuditEventView } from '@/lib/audit-log/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { Panel } from './panel';
import classes from './panel.module.css';

interface Props {
  events: AuditEventView[];
  /** Where more of it is found. */
  links: { href: string; label: string }[];
  locale: Locale;
}

/** What happened to the pieces last, in sentences. */
export function ActivityPanel({ events, links, locale }: Props) {
  const t = translator(locale, 'studio');
  const tAudit = translator(locale, 'audit');
  return (
    <Panel
      title={t('dashboard.activity')}
      links={links}
      empty={t('dashboard.activityEmpty')}
      isEmpty={events.length === 0}
    >
      {events.map((event) => (
        <li key={event.id} className={classes.row}>
          <span>
            <AuditSentence event={event} locale={locale} />
          </span>
          <p className={classes.when}>
            <span>
              {event.actor.kind === 'user'
                ? (event.actor.names[locale] ?? event.actor.names[otherLocale(locale)])
                : tAudit(event.actor.kind)}
            </span>
            <time dateTime={event.at.toISOString()}>{formatDateTime(event.at, locale)}</time>
          </p>
        </li>
      ))}
    </Panel>
  );
}
