import { Text, Title } from '@mantine/core';
import { AuditSentence } from '@/components/audit/audit-sentence';
import type { AuditEventView } from '@/lib/audit-log/types';
import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import classes from './account-lines.module.css';

interface Props {
  events: AuditEventView[];
  ownId: string;
  locale: Locale;
}

/** What happened last to the user's own account. Who did it is said where it was not they. */
export function OwnEvents({ events, ownId, locale }: Props) {
  const t = translator(locale, 'auth');
  return (
    <section aria-labelledby="own-events" className={classes.section}>
      <Title order={2} id="own-events">
        {t('events.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('events.lead')}
      </Text>
      <ul className={classes.list}>
        {events.map((event) => (
          <li key={event.id} className={classes.line}>
            <span>
              <AuditSentence event={event} locale={locale} />
              <OtherActor event={event} ownId={ownId} locale={locale} />
            </span>
            <Text component="span" size="sm" c="dimmed">
              <time dateTime={event.at.toISOString()}>{formatDateTime(event.at, locale)}</time>
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherActor({ event: { actor }, ownId, locale }: Omit<Props, 'events'> & { event: AuditEventView }) {
  const t = translator(locale, 'audit');
  if (actor.kind === 'user' && actor.id === ownId) return null;
  const name =
    actor.kind === 'user'
      ? (actor.names[locale] ?? actor.names[otherLocale(locale)] ?? actor.id)
      : t(actor.kind);
  return (
    <Text component="span" c="dimmed">
      {' · '}
      <bdi>{name}</bdi>
    </Text>
  );
}
