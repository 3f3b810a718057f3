'use client';

import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import type { OwnSession } from '@/lib/users/types';
import classes from './account-lines.module.css';
import { browserName } from './browser-name';

interface Props {
  sessions: OwnSession[];
  /** Other programs read the user's calendar. */
  hasFeed: boolean;
  actions: {
    end: (input: { id: string }) => Promise<Reply<unknown>>;
    endOthers: () => Promise<Reply<unknown>>;
  };
}

/** Where the user is signed in, with a way to end what they do not recognise. */
export function OwnSessions({ sessions, hasFeed, actions }: Props) {
  const t = useTranslations('auth.sessions');
  const ending = useAction((call: () => Promise<Reply<unknown>>) => call());
  return (
    <section aria-labelledby="sessions" className={classes.section}>
      <Stack>
        <Title order={2} id="sessions">
          {t('title')}
        </Title>
        {hasFeed && <Text size="sm">{t('endsFeed')}</Text>}
        <FailureAlert failure={ending.failure} />
        <ul className={classes.list}>
          {sessions.map((session) => (
            <SessionLine
              key={session.id}
              session={session}
              pending={ending.pending}
              onEnd={() => ending.run(() => actions.end({ id: session.id }))}
            />
          ))}
        </ul>
        {sessions.length > 1 && (
          <Group>
            <Button variant="default" loading={ending.pending} onClick={() => ending.run(actions.endOthers)}>
              {t('endOthers')}
            </Button>
          </Group>
        )}
      </Stack>
    </section>
  );
}

interface LineProps {
  session: OwnSession;
  pending: boolean;
  onEnd: () => void;
}

function SessionLine({ session, pending, onEnd }: LineProps) {
  const t = useTranslations('auth.sessions');
  const locale = useInterfaceLocale();
  const name = browserName(session.userAgent) ?? t('unknown');
  const seen = formatDateTime(session.lastSeenAt, locale);
  return (
    <li className={classes.line}>
      <div>
        <bdi>{name}</bdi> {session.isThis && <Badge color="petrol">{t('this')}</Badge>}
        <Text size="sm" c="dimmed">
          {t('seen', { time: seen })}
          {session.address && (
            <>
              {' · '}
              <bdi dir="ltr">{session.address}</bdi>
            </>
          )}
        </Text>
      </div>
      {!session.isThis && (
        <Button
          variant="default"
          size="compact-sm"
          disabled={pending}
          aria-label={t('endOf', { name, time: seen })}
          onClick={onEnd}
        >
          {t('end')}
        </Button>
      )}
    </li>
  );
}
