'use client';

import { Alert, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import type { PurgeStatus } from '@/lib/purges/types';
import { usePurgeStatus } from './use-purge-status';

interface Props {
  initial: PurgeStatus;
  read: () => Promise<Reply<PurgeStatus | null>>;
  retry: () => Promise<Reply<unknown>>;
}

/** What the cache in front of the site has not confirmed yet, kept up to date until it has. */
export function PurgePanel({ initial, read, retry }: Props) {
  const t = useTranslations('purges');
  const { status, retrying, retryNow } = usePurgeStatus({ initial, read, retry });
  return (
    <Paper component="section" withBorder radius="md" p="lg" maw={920} mt="lg" aria-labelledby="purges">
      <Stack gap="sm">
        <div>
          <Title order={2} size="h3" id="purges">
            {t('title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('lead')}
          </Text>
        </div>
        <FailureAlert failure={retrying.failure} />
        <div role="status">
          {status.failure ? <Failing failure={status.failure} /> : null}
          <Waiting status={status} />
        </div>
        {status.failure && (
          <Group>
            <Button variant="light" loading={retrying.pending} onClick={retryNow}>
              {t('retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

/** Nothing waits and the cache fails: it has confirmed the changes, and does not confirm that it was told again. */
function Waiting({ status: { waiting, oldestAt, failure } }: { status: PurgeStatus }) {
  const t = useTranslations('purges');
  const locale = useInterfaceLocale();
  if (waiting === 0 && failure) return null;
  if (waiting === 0 || oldestAt === null) return <Text size="sm">{t('confirmed')}</Text>;
  return <Text size="sm">{t('waiting', { count: waiting, time: formatDateTime(oldestAt, locale) })}</Text>;
}

function Failing({ failure }: { failure: NonNullable<PurgeStatus['failure']> }) {
  const t = useTranslations('purges');
  const locale = useInterfaceLocale();
  const reason = useReason(failure.reason);
  return (
    <Alert color="red" variant="light" mb="sm" title={t('failing')} icon={<IconAlertTriangle aria-hidden />}>
      <Text size="sm">
        {t('since', { time: formatDateTime(failure.since, locale) })} {reason}
      </Text>
      <Text size="sm">{t('advice')}</Text>
    </Alert>
  );
}

/** Technical codes are isolated, so that an Arabic sentence keeps its order around them. */
function useReason(reason: string) {
  const t = useTranslations('purges.reasons');
  if (reason === 'ECONNREFUSED') return t('refused');
  if (reason === 'timeout') return t('timeout');
  const [, status] = /^HTTP (\d{3})$/.exec(reason) ?? [];
  return status
    ? t('status', { status })
    : t.rich('connection', { reason, code: (text) => <bdi dir="ltr">{text}</bdi> });
}
